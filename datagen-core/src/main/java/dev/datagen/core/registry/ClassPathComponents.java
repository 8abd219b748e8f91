package dev.datagen.core.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
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
        classNames.addAll(ExtensionIndex.read(indexes.nextElement()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + INDEX + " on the class path", e);
    }
    return ExtensionLoader.load(classNames, loader, "class path", "");
  }
}
