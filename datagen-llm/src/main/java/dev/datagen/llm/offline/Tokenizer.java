package dev.datagen.llm.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a description into words, numbers and marks. */
final class Tokenizer {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>[0-9]{1,3}(?:[. ’'][0-9]{3})+(?![0-9.,])|[0-9][0-9,_]*(?:\\.[0-9]+)?)(?<unit>\\s?(?:k|m|bn|thousand|million|billion)\\b)?(?<percent>\\s?%|\\s?percent\\b)?(?<times>x\\b)?"
              + "|(?<word>[A-Za-z][A-Za-z0-9_]*(?:['’-][A-Za-z0-9]+)*)"
              + "|(?<arrow>→|->|=>|>)"
              + "|(?<mark>[.,;:()!?\\n/–—-])",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Double> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("eleven", 11.0),
          Map.entry("twelve", 12.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("forty", 40.0),
          Map.entry("fifty", 50.0),
          Map.entry("sixty", 60.0),
          Map.entry("eighty", 80.0),
          Map.entry("hundred", 100.0),
          Map.entry("thousand", 1000.0),
          Map.entry("million", 1e6),
          Map.entry("dozen", 12.0),
          Map.entry("couple", 2.0));

  private static final Set<String> FACTORS = Set.of("hundred", "thousand", "million", "dozen");

  private Tokenizer() {}

  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group("number") != null) {
        add(words, number(matcher));
      } else if (matcher.group("word") != null) {
        word(words, matcher.group("word"));
      } else if (matcher.group("arrow") != null) {
        words.add(mark("→"));
      } else {
        String mark = matcher.group("mark");
        words.add(mark(mark.equals("–") || mark.equals("—") ? "-" : mark));
      }
    }
    return words;
  }

  private static void word(List<Word> words, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Double number =
        NUMBERS.get(lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower);
    if (number == null) {
      words.add(new Word(Word.Kind.WORD, text, Lemmas.of(text), 0, 0));
      return;
    }
    Word last = words.isEmpty() ? null : words.get(words.size() - 1);
    if (FACTORS.contains(lower) && last != null && last.isNumber()) {
      words.set(
          words.size() - 1,
          new Word(Word.Kind.NUMBER, text, "#", last.low() * number, last.high() * number));
    } else {
      if (last != null && last.is("a")) {
        words.remove(words.size() - 1);
      }
      add(words, new Word(Word.Kind.NUMBER, text, "#", number, number));
    }
  }

  /** Joins the two ends of a range: 3-5, 3 to 5, between 3 and 5. */
  private static void add(List<Word> words, Word number) {
    int size = words.size();
    if (size >= 2 && words.get(size - 2).isNumber() && number.isNumber()) {
      Word first = words.get(size - 2);
      boolean between =
          size >= 3 && words.get(size - 3).is("between") && words.get(size - 1).is("and");
      if ((words.get(size - 1).is("-", "to") || between) && first.low() < number.low()) {
        words.remove(size - 1);
        words.set(size - 2, new Word(Word.Kind.NUMBER, "", "#", first.low(), number.high()));
        return;
      }
    }
    words.add(number);
  }

  private static Word number(Matcher matcher) {
    String digits = matcher.group("number");
    // 1.000, 10 000 and 10'000 are thousands to many people; 0.500 is not.
    boolean grouped = digits.matches("[1-9][0-9]{0,2}(?:[. ’'][0-9]{3})+");
    double value = Double.parseDouble(digits.replaceAll(grouped ? "[^0-9]" : "[,_ ’']", ""));
    String unit = matcher.group("unit") == null ? "" : matcher.group("unit").strip();
    value *=
        switch (unit.toLowerCase(Locale.ROOT)) {
          case "k", "thousand" -> 1e3;
          case "m", "million" -> 1e6;
          case "bn", "billion" -> 1e9;
          default -> 1;
        };
    Word.Kind kind =
        matcher.group("percent") != null
            ? Word.Kind.PERCENT
            : matcher.group("times") != null ? Word.Kind.TIMES : Word.Kind.NUMBER;
    return new Word(kind, matcher.group(), "#", value, value);
  }

  private static Word mark(String text) {
    return new Word(Word.Kind.MARK, text, text, 0, 0);
  }
}
