package dev.datagen.benchmarks.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One figure of a page of results, with what was wanted.
 *
 * @param what was measured
 * @param wanted as the page says it, {@code ≥ 1.80} or {@code < 2.0}
 * @param measured as the page says it
 */
record Figure(String what, String wanted, String measured) {

  /** A kind of line that holds a figure. */
  private record Form(Pattern line, Function<MatchResult, Figure> figure) {}

  private static final List<Form> FORMS =
      List.of(
          // | A ÷ B | **1.62** | 1.55 1.62 … | 0.91 | ≥ 1.80 |
          new Form(
              Pattern.compile(
                  "\\| (.+ ÷ .+) \\| \\*\\*([\\d.]+)\\*\\* \\|[^|]*\\| ([\\d.]+|—) \\| (≥ [\\d.]+) \\|"),
              line ->
                  new Figure(
                      line.group(1),
                      line.group(4),
                      line.group(2)
                          + (line.group(3).equals("—")
                              ? ""
                              : " (by CPU time " + line.group(3) + ")"))),
          // | `datagen --help` | made | **0.23** (0.25) | 0.31 | < 0.5 |
          new Form(
              Pattern.compile(
                  "\\| (`datagen .+`) \\| (\\w+) \\| \\*\\*([\\d.]+)\\*\\* .*\\| (< [\\d.]+) \\|"),
              line ->
                  new Figure(
                      line.group(1) + ", class-data archive " + line.group(2),
                      line.group(4) + " s",
                      line.group(3) + " s")),
          // | normal | 231.4 | 1.2 | 4.32 | ≥ 200 |
          new Form(
              Pattern.compile(
                  "\\| ([\\w ]+) \\| ([\\d.]+) \\| [\\d.]+ \\| [\\d.]+ \\| (≥ [\\d.]+) \\|"),
              line ->
                  new Figure(
                      "column `" + line.group(1) + "`, million values/s, one thread",
                      line.group(3),
                      line.group(2))),
          // Heap trend: +0.012 MiB a minute, …
          new Form(
              Pattern.compile("(Heap|Lag) trend: (.+)"),
              line -> new Figure(line.group(1) + " of a paced run", "flat", line.group(2))));

  /** The figures of a page that something was wanted of, in its order. */
  static List<Figure> of(List<String> page) {
    List<Figure> figures = new ArrayList<>();
    page.forEach(line -> of(line).ifPresent(figures::add));
    return figures;
  }

  private static Optional<Figure> of(String line) {
    return FORMS.stream()
        .flatMap(form -> form.line().matcher(line).results().map(form.figure()))
        .findFirst();
  }

  /** Whether what was wanted was reached, in a word; a trend is for the reader to judge. */
  String verdict() {
    if (!wanted.startsWith("≥") && !wanted.startsWith("<")) {
      return "see page";
    }
    double bound = number(wanted.substring(1));
    double value = number(measured);
    boolean reached = wanted.startsWith("≥") ? value >= bound : value < bound;
    return reached ? "yes" : "**no**";
  }

  private static double number(String text) {
    return Double.parseDouble(text.strip().split(" ")[0]);
  }
}
