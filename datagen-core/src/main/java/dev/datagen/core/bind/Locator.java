package dev.datagen.core.bind;

import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.ObjectValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the value that a path names, or its nearest ancestor that exists. */
public final class Locator {

  private static final Pattern STEP =
      Pattern.compile("\\.?([^.\\[\\]\"]+)|\\[(\\d{1,9})\\]|\\[\"((?:[^\"\\\\]|\\\\.)*)\"\\]");

  private Locator() {}

  /** The value at the path, or as near as the document goes. */
  public static Value nearest(Value root, String path) {
    return walk(root, path, false);
  }

  /** The value at the path, if there is one. */
  public static Optional<Value> find(Value root, String path) {
    return Optional.ofNullable(walk(root, path, true));
  }

  private static Value walk(Value root, String path, boolean exactly) {
    Matcher step = STEP.matcher(path);
    Value value = root;
    int end = 0;
    while (end < path.length()) {
      boolean found = step.find(end) && step.start() == end;
      Value next = found ? child(value, step) : null;
      if (next == null) {
        return exactly ? null : value;
      }
      value = next;
      end = step.end();
    }
    return value;
  }

  private static Value child(Value value, Matcher step) {
    if (step.group(2) != null) {
      int index = Integer.parseInt(step.group(2));
      return value instanceof ArrayValue array && index < array.elements().size()
          ? array.elements().get(index)
          : null;
    }
    String key = step.group(1) != null ? step.group(1) : step.group(3).replaceAll("\\\\(.)", "$1");
    Member member = value instanceof ObjectValue object ? object.members().get(key) : null;
    return member == null ? null : member.value();
  }
}
