package dev.datagen.llm.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that the library knows.
 *
 * @param domain name of the domain it is of
 * @param entry its entry
 */
public record Concept(String domain, JsonNode entry) {

  /** Its name. */
  public String name() {
    return entry.path("name").asText();
  }

  /** What people call it, in the singular. */
  public List<String> words() {
    return list("words");
  }

  /** Whether it happens, rather than is. */
  public boolean isEvent() {
    return entry.path("event").asBoolean();
  }

  /** Rows, where it is not under a parent. */
  public long rows() {
    return entry.path("rows").asLong(isEvent() ? 5000 : 1000);
  }

  /** What it lies under, the likeliest first. */
  public List<String> under() {
    return list("under");
  }

  /** What it refers to besides. */
  public List<String> with() {
    List<String> with = list("with");
    with.addAll(list("fallback_with"));
    return with;
  }

  /** What it refers to though it exists by itself. */
  public List<String> refs() {
    return list("refs");
  }

  /** How many there are for each of its parent. */
  public double each() {
    return entry.path("each").asDouble(2);
  }

  /** Name of its time column, or empty. */
  public String time() {
    return entry.path("time").asText("");
  }

  /** At which hours it happens: a name of {@link Rhythms}. */
  public String hours() {
    return entry.path("hours").asText("day");
  }

  /** Whether it comes at even intervals. */
  public boolean isRegular() {
    return entry.path("regular").asBoolean();
  }

  /** Its columns besides keys and time. */
  public JsonNode columns() {
    return entry.path("columns");
  }

  private List<String> list(String key) {
    List<String> texts = new ArrayList<>();
    entry.path(key).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
