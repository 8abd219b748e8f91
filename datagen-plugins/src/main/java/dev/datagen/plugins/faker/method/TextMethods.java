package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.method.MethodList.argument;
import static dev.datagen.plugins.faker.method.MethodList.required;
import static dev.datagen.plugins.faker.template.Template.fixed;
import static dev.datagen.plugins.faker.template.Template.repeat;
import static dev.datagen.plugins.faker.template.Template.sequence;

import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.RegexTemplate;
import dev.datagen.plugins.faker.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words, sentences and patterns. */
final class TextMethods {

  private TextMethods() {}

  static void addTo(MethodList methods) {
    methods.localized("word", "word", (l, a) -> word(l));
    methods.localized(
        "words",
        "words with spaces between",
        (l, a) -> words(l, a.count("nb", 1, 100)),
        argument("nb", 3, "how many"));
    methods.localized(
        "sentence",
        "sentence",
        (l, a) -> sentence(l, a.count("nb_words", 1, 100)),
        argument("nb_words", 6, "how many words, give or take 40 %"));
    methods.localized(
        "sentences",
        "some sentences",
        (l, a) -> spaced(sentence(l, 6), a.count("nb", 1, 50)),
        argument("nb", 3, "how many"));
    methods.localized(
        "paragraph",
        "paragraph",
        (l, a) -> paragraph(l, a.count("nb_sentences", 1, 50)),
        argument("nb_sentences", 3, "at least how many sentences; up to two more"));
    methods.localizedComputed(
        "text",
        "running text of whole sentences",
        (l, a) -> new RunningText(words(word(l)), a.count("max_nb_chars", 5, 10_000)),
        argument("max_nb_chars", 200, "most characters"));
    methods.universal(
        "bothify",
        "pattern with # for a digit, % for 1 to 9 and ? for a letter",
        a -> Patterns.ofSchema(a.text("text"), true, letters(a)),
        argument("text", "## ??", "the pattern"),
        argument("letters", Patterns.LOWER, "what ? stands for"));
    methods.universal(
        "numerify",
        "pattern with # for a digit and % for 1 to 9",
        a -> Patterns.ofSchema(a.text("text"), true, null),
        argument("text", "###", "the pattern"));
    methods.universal(
        "lexify",
        "pattern with ? for a letter",
        a -> Patterns.ofSchema(a.text("text"), false, letters(a)),
        argument("text", "????", "the pattern"),
        argument("letters", Patterns.LOWER, "what ? stands for"));
    methods.universal(
        "letterify",
        "pattern with ? for a letter",
        a -> Patterns.ofSchema(a.text("text"), false, letters(a)),
        argument("text", "????", "the pattern"),
        argument("letters", Patterns.LOWER, "what ? stands for"));
    methods.universal(
        "hexify",
        "pattern with ^ for a hexadecimal digit",
        a -> hexify(a.text("text")),
        argument("text", "^^^^", "the pattern"));
    methods.universal(
        "regexify",
        "text that matches a regular expression; * and + repeat at most "
            + RegexTemplate.OPEN_END
            + " times more",
        TextMethods::regexify,
        required("text", "the regular expression"));
    methods.words("random_letter", "letter a to z", Patterns.LOWER.split(""));
    methods.english("emoji", "emoji", "#{Emoji.smiley}");
  }

  private static String letters(Arguments arguments) {
    String letters = arguments.text("letters");
    if (letters.isEmpty()) {
      throw arguments.wrong("letters", "is empty", "give the characters that ? stands for");
    }
    return letters;
  }

  private static Template regexify(Arguments arguments) {
    try {
      return RegexTemplate.compile(arguments.text("text"));
    } catch (IllegalArgumentException e) {
      throw arguments.wrong("text", e.getMessage(), "simplify the regular expression");
    }
  }

  private static Template hexify(String text) {
    Template digit = InternetMethods.hex(1);
    List<Template> parts = new ArrayList<>();
    for (char character : text.toCharArray()) {
      parts.add(character == '^' ? digit : fixed(String.valueOf(character)));
    }
    return parts.isEmpty() ? fixed("") : sequence(parts);
  }

  private static Template word(LocaleTemplates locale) {
    return locale.key("lorem.words");
  }

  private static List<String> words(Template template) {
    return ((Template.Words) template).table().words();
  }

  private static Template words(LocaleTemplates locale, int count) {
    return spaced(word(locale), count);
  }

  private static Template spaced(Template template, int count) {
    return sequence(template, repeat(sequence(fixed(" "), template), count - 1));
  }

  private static Template sentence(LocaleTemplates locale, int words) {
    Template first = word(locale).map(TextMethods::capitalized);
    Template next = sequence(fixed(" "), word(locale));
    int spread = words * 2 / 5;
    List<Template> lengths = new ArrayList<>();
    for (int count = words - spread; count <= words + spread; count++) {
      lengths.add(sequence(first, repeat(next, count - 1), fixed(".")));
    }
    return Template.choice(lengths);
  }

  private static Template paragraph(LocaleTemplates locale, int sentences) {
    Template sentence = sentence(locale, 6);
    return Template.choice(
        spaced(sentence, sentences),
        spaced(sentence, sentences + 1),
        spaced(sentence, sentences + 2));
  }

  static String capitalized(String word) {
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }
}
