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

  /**
   * The path as the document writes it: {@code shares.min} where {@code shares[0].min} was asked
   * for and one object stands in place of a list of one.
   */
  public static String written(Value root, String path) {
    Matcher step = STEP.matcher(path);
    StringBuilder written = new StringBuilder();
    Value value = root;
    int end = 0;
    while (value != null && end < path.length() && step.find(end) && step.start() == end) {
      boolean stands = step.group(2) != null && !(value instanceof ArrayValue);
      if (!stands) {
        written.append(step.group());
      }
      value = child(value, step);
      end = step.end();
    }
    return written.append(path, end, path.length()).toString();
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

  /** A value in place of a list of one is the first element of that list. */
  private static Value child(Value value, Matcher step) {
    if (step.group(2) != null) {
      int index = Integer.parseInt(step.group(2));
      if (value instanceof ArrayValue array) {
        return index < array.elements().size() ? array.elements().get(index) : null;
      }
      return index == 0 ? value : null;
    }
    String key = step.group(1) != null ? step.group(1) : step.group(3).replaceAll("\\\\(.)", "$1");
    Member member = value instanceof ObjectValue object ? object.members().get(key) : null;
    return member == null ? null : member.value();
  }
}
