package dev.datagen.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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
          "--disorder-ledger",
          "--dry-run-sample",
          "--embedded",
          "--keep",
          "--threads",
          "--quiet",
          "--no-validate",
          "--report",
          "--format",
          "--min-score",
          "--examples",
          "--strict",
          "--profile",
          "--verbose",
          "--debug");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  private static final Pattern SECRET =
      Pattern.compile(
          "([^=]*(?i:password|secret|jaas|login|token|credential|keystore.key)[^=]*)=.*",
          Pattern.DOTALL);

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
          words.add(quoted(withoutSecret(value)));
        }
      }
    }
    return String.join(" ", words);
  }

  /** A login in {@code --sink-option sasl.jaas.config=…} is not for messages. */
  private static String withoutSecret(String value) {
    Matcher secret = SECRET.matcher(value);
    return secret.matches() ? secret.group(1) + "=***" : value;
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
