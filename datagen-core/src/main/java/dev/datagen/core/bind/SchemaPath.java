package dev.datagen.core.bind;

import java.util.regex.Pattern;

/** Where in a document: {@code nodes[1].columns[2].generator.choice}. Built as one descends. */
public final class SchemaPath {

  /** The whole document. */
  public static final SchemaPath ROOT = new SchemaPath(null, "");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private final SchemaPath parent;
  private final String step;

  private SchemaPath(SchemaPath parent, String step) {
    this.parent = parent;
    this.step = step;
  }

  /** A path given as text. */
  public static SchemaPath of(String text) {
    return new SchemaPath(null, text);
  }

  /** The member of that name; a name that is no plain word is put in quotes: {@code map["a b"]}. */
  public SchemaPath key(String name) {
    return new SchemaPath(
        this,
        PLAIN.matcher(name).matches()
            ? "." + name
            : "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]");
  }

  /** The element at that index. */
  public SchemaPath index(int index) {
    return new SchemaPath(this, "[" + index + "]");
  }

  /** What lies at a relative path; an empty one is this path itself. */
  public SchemaPath below(String relative) {
    if (relative.isEmpty()) {
      return this;
    }
    return new SchemaPath(this, relative.startsWith("[") ? relative : "." + relative);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.length() > 0 && text.charAt(0) == '.' ? text.substring(1) : text.toString();
  }

  private void append(StringBuilder text) {
    if (parent != null) {
      parent.append(text);
    }
    text.append(step);
  }
}
