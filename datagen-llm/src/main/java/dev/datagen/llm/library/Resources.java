package dev.datagen.llm.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.draft.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the library. */
final class Resources {

  private Resources() {}

  static ObjectNode json(String name) {
    return Json.object(text(name))
        .orElseThrow(
            () -> new IllegalStateException("the resource " + name + " is no JSON object"));
  }

  static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name, e);
    }
  }
}
