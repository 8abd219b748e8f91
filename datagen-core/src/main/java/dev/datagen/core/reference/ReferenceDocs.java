package dev.datagen.core.reference;

import dev.datagen.api.option.Catalogue;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The reference of the schema language in Markdown, derived from the option records. */
public final class ReferenceDocs {

  private static final String NOTE =
      "<!-- Derived from the code; a test fails when it is stale. Do not edit. -->\n\n";

  private ReferenceDocs() {}

  /**
   * All pages: {@code schema.md} with the language, {@code generators.md}, {@code modifiers.md} and
   * {@code sinks.md} with what the plugins add.
   *
   * @return file name → text; the same for the same vocabulary
   */
  public static Map<String, String> render(Vocabulary vocabulary) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("schema.md", schema());
    pages.put(
        "generators.md",
        words(
            "Generators",
            "A column's `generator` is an object with exactly one of these and its arguments:"
                + " `{\"sequence\": {}}`.",
            vocabulary.generators(),
            "{\"%s\": %s}"));
    pages.put(
        "modifiers.md",
        words(
            "Modifiers",
            "An entry of a column's `modifiers` is `{\"transform\": id, \"args\": {…}}` with one of"
                + " these ids; they are applied in the order given. `args` may be left out where"
                + " all of them may.",
            vocabulary.modifiers(),
            "{\"transform\": \"%s\", \"args\": %s}"));
    pages.put(
        "sinks.md",
        words(
            "Sinks",
            "Options are given on the command line (`--sink-option compression=zstd`, dots lead"
                + " into objects: `tables.order.topic=orders`) or as defaults in the schema's"
                + " `sinks`. The command line wins.",
            vocabulary.sinks(),
            "{\"sinks\": {\"%s\": %s}}"));
    return pages;
  }

  /** The page of the sources that data are read back from, by id. */
  public static String sources(Map<String, Class<? extends Record>> sources) {
    return words(
        "Sources",
        "Where `datagen validate` reads data back from. Options are given on the command line"
            + " (`--source-option key=value`).",
        sources,
        "{\"%s\": %s}");
  }

  /** The page of the validators that plugins bring, by id. */
  public static String validators(Map<String, Class<? extends Record>> validators) {
    return words(
        "Validators",
        "An entry of the schema's `validators` is an object with one of these and its arguments."
            + " They check the data besides what the schema declares.",
        validators,
        "{\"validators\": [{\"%s\": %s}]}");
  }

  /**
   * The page of the names that an argument takes: one row a name.
   *
   * @param id id of the generator, modifier, validator or sink
   */
  public static String catalogue(String id, Catalogue catalogue) {
    StringBuilder text = new StringBuilder(NOTE);
    text.append("# Names for `").append(catalogue.argument()).append("` of `").append(id);
    text.append("`\n\n| name | meaning |\n|---|---|\n");
    catalogue
        .entries()
        .forEach(
            (name, meaning) ->
                text.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(meaning.replace("|", "\\|").replace('\n', ' '))
                    .append(" |\n"));
    return text.toString();
  }

  private static String schema() {
    Page page = Page.of(NOTE + resource("schema.md"));
    page.section(DatasetSpec.class, "Top level");
    return page.text();
  }

  private static String words(
      String title, String intro, Map<String, Class<? extends Record>> words, String example) {
    StringBuilder text = new StringBuilder(NOTE + "# " + title + "\n\n" + intro + "\n");
    words.forEach((id, type) -> text.append(WordSection.of(id, type, example)));
    return text.toString();
  }

  private static String resource(String name) {
    try (InputStream in = ReferenceDocs.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name, e);
    }
  }
}
