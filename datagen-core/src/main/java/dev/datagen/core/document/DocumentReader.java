package dev.datagen.core.document;

import dev.datagen.api.problem.ProblemException;
import java.util.Locale;

/** Reads JSON and YAML. */
public final class DocumentReader {

  private DocumentReader() {}

  /**
   * Reads a document: YAML 1.2 (core schema) if the name ends in {@code .yaml} or {@code .yml},
   * JSON otherwise. Strict: no duplicate keys, no NaN or infinite numbers, nothing behind the
   * document, valid UTF-8; at most 16 MB, 1,000,000 values and 100 levels.
   *
   * @param bytes the text in UTF-8, a byte order mark is ignored
   * @param source name of the file
   * @throws ProblemException with one problem, if it cannot be read
   */
  public static Document read(byte[] bytes, String source) {
    SourceText text = SourceText.decode(source, bytes);
    String name = source.toLowerCase(Locale.ROOT);
    Value root =
        name.endsWith(".yaml") || name.endsWith(".yml")
            ? new YamlReader(text).read()
            : new JsonReader(text).read();
    return new Document(source, text.text(), root);
  }

  /** Reads a JSON text that came from elsewhere than a file. */
  public static Document readJson(String json, String source) {
    SourceText text = new SourceText(source, json);
    return new Document(source, json, new JsonReader(text).read());
  }
}
