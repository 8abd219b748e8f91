package dev.datagen.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The command line that makes the same data again, for messages about a part of them. */
final class Reproduction {

  private static final Set<String> NOT_ABOUT_DATA =
      Set.of(
          "--chunk-rows",
          "--chunks",
          "--shard",
          "--rate",
          "--speed",
          "--start-at",
          "--duration",
          "--loop",
          "--dry-run-sample",
          "--threads",
          "--quiet",
          "--verbose",
          "--debug");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  private Reproduction() {}

  /** As {@code datagen generate shop.json --seed 42}, quoted for a shell. */
  static String of(ParseResult parsed) {
    List<String> words = new ArrayList<>();
    words.add(parsed.commandSpec().qualifiedName());
    for (PositionalParamSpec parameter : parsed.matchedPositionals()) {
      parameter.originalStringValues().forEach(value -> words.add(quoted(value)));
    }
    for (OptionSpec option : parsed.matchedOptions()) {
      if (!NOT_ABOUT_DATA.contains(option.longestName())) {
        for (String value : option.originalStringValues()) {
          words.add(option.longestName());
          words.add(quoted(value));
        }
      }
    }
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
