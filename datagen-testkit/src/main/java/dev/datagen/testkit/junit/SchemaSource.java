package dev.datagen.testkit.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a schema is read from.
 *
 * @param path a file
 * @param temporary whether it is deleted at the end
 */
record SchemaSource(Path path, boolean temporary) implements AutoCloseable {

  private static final String CLASSPATH = "classpath:";

  /** A file, or a copy of what lies on the class path: beside the test class, or at its root. */
  static SchemaSource of(String schema, Class<?> testClass) {
    if (!schema.startsWith(CLASSPATH)) {
      return new SchemaSource(Path.of(schema), false);
    }
    String name = schema.substring(CLASSPATH.length());
    try (InputStream content = open(name, testClass)) {
      if (content == null) {
        throw new IllegalArgumentException(
            "@Datagen schema: there is no \""
                + name
                + "\" on the class path, neither at its root nor beside "
                + testClass.getName());
      }
      String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
      Path copy = Files.createTempFile("datagen-schema-", ending);
      Files.write(copy, content.readAllBytes());
      return new SchemaSource(copy, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name, Class<?> testClass) {
    String root = name.startsWith("/") ? name.substring(1) : name;
    InputStream atRoot = testClass.getClassLoader().getResourceAsStream(root);
    return atRoot != null ? atRoot : testClass.getResourceAsStream(name);
  }

  @Override
  public void close() {
    if (temporary) {
      try {
        Files.delete(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
