package dev.datagen.cli.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.datagen.core.reference.ComponentDoc;
import dev.datagen.core.registry.Component;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What is installed, for programs. */
public final class ComponentJson {

  private ComponentJson() {}

  /** An array with one object for each component. */
  public static String of(List<Component> components) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (Component component : components) {
        write(json, component);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory", e);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, Component component) throws IOException {
    ComponentDoc doc = ComponentDoc.of(component.arguments());
    json.writeStartObject();
    json.writeStringField("kind", component.kind().toString());
    json.writeStringField("id", component.id());
    json.writeStringField("version", component.version());
    json.writeStringField("from", component.origin());
    json.writeStringField("description", doc.text());
    json.writeStringField("example", doc.example());
    json.writeArrayFieldStart("arguments");
    for (ComponentDoc.Argument argument : doc.arguments()) {
      json.writeStartObject();
      json.writeStringField("name", argument.name());
      json.writeArrayFieldStart("aliases");
      for (String alias : argument.aliases()) {
        json.writeString(alias);
      }
      json.writeEndArray();
      json.writeStringField("type", argument.type());
      json.writeBooleanField("required", argument.required());
      json.writeStringField("default", argument.fallback());
      json.writeStringField("description", argument.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
