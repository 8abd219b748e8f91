package dev.datagen.llm.offline;

import dev.datagen.llm.compose.Span;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the period in a description, and takes it out of the text. */
final class PeriodFinder {

  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december)";
  private static final String YEAR = "((?:19|20)[0-9]{2})";
  private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
  private static final String TO = "\\s*(?:to|until|till|through|and|[-–—])\\s*";
  private static final String COUNT =
      "([0-9]{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of)";

  private static final Pattern DATES = pattern(DATE + TO + DATE);
  private static final Pattern MONTHS =
      pattern(MONTH + "(?:\\s+" + YEAR + ")?" + TO + MONTH + "\\s+" + YEAR);
  private static final Pattern QUARTER = pattern("\\bq([1-4])\\s*(?:of\\s+)?" + YEAR);
  private static final Pattern ONE_MONTH = pattern("\\b" + MONTH + "\\s+(?:of\\s+)?" + YEAR);
  private static final Pattern YEARS = pattern("\\b" + YEAR + TO + YEAR + "\\b");
  private static final Pattern ONE_YEAR =
      pattern(
          "\\b(?:in|over|during|for|throughout|of|from|year|all of|across)\\s+(?:the\\s+year\\s+|all\\s+of\\s+)?"
              + YEAR
              + "\\b");
  private static final Pattern LAST_YEAR =
      pattern("\\b(?:over\\s+|during\\s+|in\\s+)?(?:the\\s+)?(last|past|previous|this)\\s+year\\b");
  private static final Pattern LENGTH =
      pattern(
          "\\b(?:over|for|during|in|spanning|within|covering|across|throughout)\\s+(?:the\\s+)?(?:about\\s+|a period of\\s+|course of\\s+)?(?:(?:last|past|previous)\\s+)?"
              + COUNT
              + "\\s+(?:full\\s+)?(day|week|month|year|quarter)s?\\b");
  private static final Pattern BARE_YEAR =
      pattern("(?<![0-9,.])" + YEAR + "(?![0-9,.]*[0-9]|\\s+[a-z]+s\\b)");

  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("couple of", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12));

  private PeriodFinder() {}

  /**
   * A period.
   *
   * @param span the days; null if the text names none
   * @param rest the text without it
   * @param note what was assumed, or empty
   */
  record Found(Span span, String rest, String note) {}

  /** Reads what a pattern has found; nothing if it makes no sense. */
  @FunctionalInterface
  private interface Reader {
    Optional<Found> read(Matcher m, String text);
  }

  private record Form(Pattern pattern, Reader reader) {}

  /** The forms in which periods are written, the most exact first. */
  private static final List<Form> FORMS =
      List.of(
          new Form(DATES, PeriodFinder::dates),
          new Form(MONTHS, PeriodFinder::months),
          new Form(QUARTER, PeriodFinder::quarter),
          new Form(ONE_MONTH, PeriodFinder::oneMonth),
          new Form(YEARS, PeriodFinder::years),
          new Form(ONE_YEAR, PeriodFinder::oneYear),
          new Form(LENGTH, (m, text) -> Optional.of(length(m, text))),
          new Form(LAST_YEAR, PeriodFinder::lastYear),
          new Form(BARE_YEAR, PeriodFinder::oneYear));

  static Found find(String text) {
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(text);
      Optional<Found> found = m.find() ? form.reader().read(m, text) : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new Found(null, text, "");
  }

  private static Optional<Found> dates(Matcher m, String text) {
    try {
      return between(LocalDate.parse(m.group(1)), LocalDate.parse(m.group(2)), m, text);
    } catch (DateTimeParseException e) {
      String note = m.group() + " is no period; taken: the year 2024";
      return Optional.of(new Found(null, m.replaceFirst(" "), note));
    }
  }

  private static Optional<Found> months(Matcher m, String text) {
    int lastYear = Integer.parseInt(m.group(4));
    int firstYear = m.group(2) == null ? lastYear : Integer.parseInt(m.group(2));
    YearMonth first = YearMonth.of(firstYear, month(m.group(1)));
    YearMonth last = YearMonth.of(lastYear, month(m.group(3)));
    return between(first.atDay(1), last.atEndOfMonth(), m, text);
  }

  private static Optional<Found> quarter(Matcher m, String text) {
    YearMonth first =
        YearMonth.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)) * 3 - 2);
    return between(first.atDay(1), first.plusMonths(2).atEndOfMonth(), m, text);
  }

  private static Optional<Found> oneMonth(Matcher m, String text) {
    YearMonth only = YearMonth.of(Integer.parseInt(m.group(2)), month(m.group(1)));
    return between(only.atDay(1), only.atEndOfMonth(), m, text);
  }

  private static Optional<Found> years(Matcher m, String text) {
    int first = Integer.parseInt(m.group(1));
    int last = Integer.parseInt(m.group(2));
    return between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), m, text);
  }

  private static Optional<Found> oneYear(Matcher m, String text) {
    int year = Integer.parseInt(m.group(1));
    return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), m, text);
  }

  private static Optional<Found> lastYear(Matcher m, String text) {
    String note = "\"" + m.group(1) + " year\" is taken as 2024: there is no clock here";
    return Optional.of(found(LocalDate.of(2024, 1, 1), LAST, m, text, note));
  }

  private static Optional<Found> between(LocalDate first, LocalDate last, Matcher m, String text) {
    return last.isBefore(first) ? Optional.empty() : Optional.of(found(first, last, m, text, ""));
  }

  private static Found length(Matcher m, String text) {
    String word = m.group(1).toLowerCase(Locale.ROOT);
    int count = COUNTS.getOrDefault(word, 0);
    if (count == 0) {
      count = Integer.parseInt(word);
    }
    LocalDate end = LAST.plusDays(1);
    int many = Math.max(1, count);
    LocalDate first =
        switch (m.group(2).toLowerCase(Locale.ROOT)) {
          case "day" -> end.minusDays(many);
          case "week" -> end.minusWeeks(many);
          case "month" -> end.minusMonths(many);
          case "quarter" -> end.minusMonths(3L * many);
          default -> end.minusYears(Math.min(many, 200));
        };
    return found(first, LAST, m, text, "the period ends with 2024: there is no clock here");
  }

  private static Found found(LocalDate first, LocalDate last, Matcher m, String text, String note) {
    String rest = text.substring(0, m.start()) + " , " + text.substring(m.end());
    return new Found(new Span(first, last, "min"), rest, note);
  }

  private static Month month(String name) {
    return Month.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
