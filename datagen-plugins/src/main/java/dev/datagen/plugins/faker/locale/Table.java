package dev.datagen.plugins.faker.locale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows of a tab-separated resource beside a class; lines that begin with # are comments. */
public final class Table {

  private Table() {}

  static List<List<String>> read(String name) {
    return read(Table.class, name);
  }

  /** The rows of a resource beside a class. */
  public static List<List<String>> read(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.asList(line.split("\t")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
