package dev.datagen.core.reference;

import dev.datagen.api.option.Example;
import java.util.Locale;

/** The section of one generator, modifier or sink. */
final class WordSection {

  private WordSection() {}

  /**
   * The section.
   *
   * @param example how the example is written into a schema: id, then arguments
   */
  static String of(String id, Class<? extends Record> type, String example) {
    Page page = Page.ofWord(id);
    page.doc(type);
    Example given = type.getAnnotation(Example.class);
    if (given != null) {
      page.code(String.format(Locale.ROOT, example, id, given.value().strip()));
    }
    page.parts(page.table(type), id);
    return page.text();
  }
}
