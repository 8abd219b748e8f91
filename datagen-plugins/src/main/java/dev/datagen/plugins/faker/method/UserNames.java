package dev.datagen.plugins.faker.method;

import static dev.datagen.plugins.faker.template.Template.choice;
import static dev.datagen.plugins.faker.template.Template.fixed;
import static dev.datagen.plugins.faker.template.Template.sequence;

import dev.datagen.plugins.faker.locale.Transliterator;
import dev.datagen.plugins.faker.template.Patterns;
import dev.datagen.plugins.faker.template.Template;
import java.net.IDN;
import java.util.List;

/** User names and domains in ASCII, out of a locale's names. */
public final class UserNames {

  private UserNames() {}

  /** {@code jane.doe}, {@code janedoe47}, {@code jane.doe47} or {@code jdoe47}. */
  public static Template userName(LocaleTemplates locale) {
    Template first = locale.asciiFirstNames();
    Template last = locale.asciiLastNames();
    Template number = Patterns.numerify("##");
    return choice(
        sequence(first, fixed("."), last),
        sequence(first, last, number),
        sequence(first, fixed("."), last, number),
        sequence(Patterns.characters(Patterns.LOWER), last, number));
  }

  /** {@code jane.doe} or {@code janedoe}: letters only at its end, so that a number can follow. */
  public static Template plainName(LocaleTemplates locale) {
    Template first = locale.asciiFirstNames();
    Template last = locale.asciiLastNames();
    return choice(sequence(first, fixed("."), last), sequence(first, last));
  }

  /** Domains at which anybody has a mailbox. */
  public static Template freeDomain(LocaleTemplates locale) {
    return locale.key("internet.free_email").map(UserNames::domain);
  }

  /** Domains that belong to nobody (RFC 2606). */
  public static Template safeDomain() {
    return Template.words("example.com", "example.net", "example.org");
  }

  /** Domains that companies have. */
  public static Template companyDomain(LocaleTemplates locale) {
    Template last = locale.asciiLastNames();
    Template name =
        choice(
            last,
            sequence(last, Template.words("-group", "group", "-tech", "labs", "-systems")),
            sequence(last, fixed("-"), last));
    return sequence(name, fixed("."), suffix(locale));
  }

  /** Endings of domains. */
  public static Template suffix(LocaleTemplates locale) {
    return locale.key("internet.domain_suffix").map(UserNames::domain);
  }

  private static String domain(String name) {
    String bare = name.strip();
    return IDN.toASCII(bare.startsWith(".") ? bare.substring(1) : bare)
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** The words of a list that are left when written in a to z. */
  public static Template slugs(Template words) {
    if (words instanceof Template.Words list) {
      List<String> slugs =
          list.table().words().stream()
              .map(word -> Transliterator.toAscii(word, ""))
              .filter(word -> word.matches("[a-z]{2,}"))
              .toList();
      if (slugs.size() * 2 >= list.table().size()) {
        return Template.words(slugs);
      }
    }
    return LocaleTemplates.english().key("lorem.words");
  }
}
