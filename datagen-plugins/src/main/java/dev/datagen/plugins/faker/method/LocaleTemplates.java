package dev.datagen.plugins.faker.method;

import dev.datagen.plugins.faker.locale.FakerLocale;
import dev.datagen.plugins.faker.locale.Locales;
import dev.datagen.plugins.faker.locale.Transliterator;
import dev.datagen.plugins.faker.locale.WordLists;
import dev.datagen.plugins.faker.template.Template;
import dev.datagen.plugins.faker.template.TemplateCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of one locale; what was compiled once is kept. */
public final class LocaleTemplates {

  private static final Map<FakerLocale, LocaleTemplates> ALL = new ConcurrentHashMap<>();

  private final FakerLocale locale;
  private final WordLists lists;
  private final TemplateCompiler compiler;
  private Template firstNames;
  private Template lastNames;

  private LocaleTemplates(FakerLocale locale) {
    this.locale = locale;
    lists = new WordLists(locale);
    compiler = new TemplateCompiler(lists);
  }

  /** The templates of a locale. */
  public static LocaleTemplates of(FakerLocale locale) {
    return ALL.computeIfAbsent(locale, LocaleTemplates::new);
  }

  /** The templates of en_US. */
  static LocaleTemplates english() {
    return of(Locales.DEFAULT);
  }

  /** The locale. */
  public FakerLocale locale() {
    return locale;
  }

  /** Whether the language is English, of whatever country. */
  boolean isEnglish() {
    return locale.language().equals("en");
  }

  /** The word lists themselves. */
  public WordLists lists() {
    return lists;
  }

  /** The template of one of Datafaker's expressions. */
  public synchronized Template expression(String expression) {
    return compiler.expression(expression);
  }

  /** The template at a key of the word lists. */
  public synchronized Template key(String key) {
    return compiler.key(key);
  }

  /** First names in the letters a to z; English ones where the locale's cannot be written so. */
  public synchronized Template asciiFirstNames() {
    if (firstNames == null) {
      firstNames = ascii("#{Name.firstName}");
    }
    return firstNames;
  }

  /** Last names in the letters a to z; English ones where the locale's cannot be written so. */
  public synchronized Template asciiLastNames() {
    if (lastNames == null) {
      lastNames = ascii("#{Name.lastName}");
    }
    return lastNames;
  }

  private Template ascii(String expression) {
    List<String> words = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    expression(expression)
        .map(
            text -> {
              String ascii = Transliterator.toAscii(text, locale.language());
              (ascii.length() < 2 ? lost : words).add(ascii);
              return ascii;
            });
    return lost.size() * 4 > words.size()
        ? of(Locales.DEFAULT).ascii(expression)
        : keep(expression(expression));
  }

  private Template keep(Template names) {
    if (names instanceof Template.Words words) {
      List<String> ascii =
          words.table().words().stream()
              .map(word -> Transliterator.toAscii(word, locale.language()))
              .filter(word -> word.length() > 1)
              .toList();
      return ascii.isEmpty() ? Template.fixed("") : Template.words(ascii);
    }
    if (names instanceof Template.Choice choice) {
      return Template.choice(choice.options().stream().map(this::keep).toList());
    }
    if (names instanceof Template.Sequence sequence) {
      return Template.sequence(sequence.parts().stream().map(this::keep).toList());
    }
    return Template.fixed(
        Transliterator.toAscii(((Template.Fixed) names).text(), locale.language()));
  }
}
