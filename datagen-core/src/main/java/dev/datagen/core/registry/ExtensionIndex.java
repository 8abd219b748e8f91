package dev.datagen.core.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The list of extensions that PF4J's annotation processor writes into a JAR. */
final class ExtensionIndex {

  private ExtensionIndex() {}

  /** The class names in it. */
  static List<String> read(URL index) throws IOException {
    List<String> classNames = new ArrayList<>();
    URLConnection connection = index.openConnection();
    connection.setUseCaches(false); // a JAR may be replaced while this process lives
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
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
