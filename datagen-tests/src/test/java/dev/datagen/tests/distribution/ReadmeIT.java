package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What README shows on a console is what the distribution prints, from top to bottom. */
@DisabledOnOs(OS.WINDOWS)
class ReadmeIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");
  private static final Pattern TIMES = Pattern.compile("in [\\d.,]+ s \\([\\d,]+ rows/s\\)");

  /** Told now and then on a slow machine. */
  private static final Pattern PROGRESS = Pattern.compile("^\\S+Z info: ");

  @TempDir Path folder;

  private record Shown(String command, List<String> output) {}

  private static List<Shown> shown() throws IOException {
    List<Shown> shown = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
    while (blocks.find()) {
      for (String line : blocks.group(1).replace("\\\n", "").split("\n")) {
        if (line.startsWith("$ ")) {
          shown.add(new Shown(line.substring(2), new ArrayList<>()));
        } else {
          shown.get(shown.size() - 1).output().add(line.stripTrailing());
        }
      }
    }
    return shown;
  }

  /** What is shown, where "…" stands for anything and times are those of another day. */
  private static Pattern pattern(List<String> output) {
    String text = TIMES.matcher(String.join("\n", output)).replaceAll("<times>");
    return Pattern.compile(
        "(?s)"
            + Stream.of(text.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  @Test
  void everyCommandPrintsWhatIsShown() throws Exception {
    Files.createSymbolicLink(folder.resolve("examples"), ROOT.resolve("examples"));
    Files.createSymbolicLink(
        folder.resolve("datagen"), ROOT.resolve("datagen-dist/target/datagen/bin/datagen"));
    assertThat(shown()).hasSizeGreaterThan(5);
    for (Shown shown : shown()) {
      Shell.Result result =
          new Shell(folder, Shell.usual()).run(Path.of("/bin/sh"), "-c", shown.command() + " 2>&1");
      String said =
          TIMES
              .matcher(result.out())
              .replaceAll("<times>")
              .lines()
              .filter(line -> !PROGRESS.matcher(line).find())
              .map(String::stripTrailing)
              .collect(Collectors.joining("\n"))
              .strip();
      assertThat(said).as(shown.command()).matches(pattern(shown.output()));
    }
  }
}
