package dev.datagen.core.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;

/**
 * The components on the class path, found by the indexes that PF4J's annotation processor writes.
 */
final class ClassPathComponents {

  private static final String INDEX = "META-INF/extensions.idx";

  private ClassPathComponents() {}

  static List<Component> find() {
    ClassLoader loader = ClassPathComponents.class.getClassLoader();
    TreeSet<String> classNames = new TreeSet<>();
    try {
      Enumeration<URL> indexes = loader.getResources(INDEX);
      while (indexes.hasMoreElements()) {
        classNames.addAll(read(indexes.nextElement()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + INDEX + " on the class path", e);
    }
    return ExtensionLoader.load(classNames, loader, "class path", "");
  }

  private static List<String> read(URL index) throws IOException {
    List<String> classNames = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String name = line.replaceFirst("#.*", "").strip();
        if (!name.isEmpty()) {
          classNames.add(name);
        }
      }
    }
    return classNames;
  }
}
