package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the command takes for little work, in whole processes: {@code Starts HOME FOLDER}. */
public final class Starts {

  private static final int RUNS = 11;
  private static final Pattern CHILDREN = Pattern.compile("\\n(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

  /**
   * What is started.
   *
   * @param arguments of the command
   * @param wanted seconds that it may take
   */
  private record Start(String arguments, double wanted) {}

  private Starts() {}

  /** Runs everything and writes the page. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path home = Path.of(args[0]).toAbsolutePath();
    Path work = Files.createTempDirectory("datagen-starts");
    Path schema = work.resolve("people.json");
    try (var in = Starts.class.getResourceAsStream("/dev/datagen/benchmarks/people.json")) {
      Files.copy(in, schema);
    }
    List<Start> starts =
        List.of(
            new Start("--help", 0.5),
            new Start("generate " + schema + " -q -o " + work.resolve("output"), 2));
    StringBuilder page = new StringBuilder("# Start-up\n\n");
    page.append(
        "Whole processes of the distribution's command, by the clock; median of "
            + RUNS
            + " starts (slowest in brackets), without and with the class-data archive. The run makes"
            + " 10,000 rows in two tables, validates them and writes Parquet"
            + " (`benchmarks/src/main/resources/dev/datagen/benchmarks/people.json`).\n\n");
    page.append(Machine.describe()).append("Load before: ").append(Machine.load());
    page.append("\nCommand: `benchmarks/run start`\n\n");
    page.append(
        "| command | archive | seconds | CPU seconds | wanted |\n|---|---|---:|---:|---:|\n");
    String make = "DATAGEN_ARCHIVE=make " + home.resolve("bin/datagen");
    for (Start start : starts) {
      page.append(row(start, "off", "DATAGEN_ARCHIVE=off " + home.resolve("bin/datagen")));
    }
    seconds(make);
    for (Start start : starts) {
      page.append(row(start, "made", home.resolve("bin/datagen").toString()));
    }
    Files.writeString(Path.of(args[1]).resolve("start.md"), page.toString());
    System.out.println(page);
  }

  private static String row(Start start, String archive, String program)
      throws IOException, InterruptedException {
    double[] clock = new double[RUNS];
    double[] cpu = new double[RUNS];
    double slowest = 0;
    for (int i = 0; i < RUNS; i++) {
      double[] measured = seconds(program + " " + start.arguments());
      clock[i] = measured[0];
      cpu[i] = measured[1];
      slowest = Math.max(slowest, clock[i]);
    }
    return String.format(
        Locale.ROOT,
        "| `datagen %s` | %s | **%.2f** (%.2f) | %.2f | < %.1f |%n",
        start.arguments().replaceAll(" .*/people.json.*", " people.json"),
        archive,
        ResultPage.median(clock),
        slowest,
        ResultPage.median(cpu),
        start.wanted());
  }

  /** Seconds by the clock and of all processors that a command takes. */
  private static double[] seconds(String command) throws IOException, InterruptedException {
    String script = "{ " + command + "; } >/dev/null || exit 1; times";
    long start = System.nanoTime();
    Process process = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    double clock = (System.nanoTime() - start) / 1e9;
    Matcher times = CHILDREN.matcher("\n" + output.replaceFirst("^.*\n", "\n"));
    if (process.waitFor() != 0 || !times.find()) {
      throw new IllegalStateException(command + " failed:\n" + output);
    }
    double cpu =
        60 * (Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(3)))
            + Double.parseDouble(times.group(2))
            + Double.parseDouble(times.group(4));
    return new double[] {clock, cpu};
  }
}
