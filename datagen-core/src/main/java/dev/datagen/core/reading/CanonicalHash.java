package dev.datagen.core.reading;

import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.BoolValue;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.NumberValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hash of what a schema says, however it is written: SHA-256 of JSON with sorted keys, without
 * blanks, comments and absent members, numbers in their shortest form.
 */
final class CanonicalHash {

  private CanonicalHash() {}

  /** The hash in lower-case hexadecimal. */
  static String of(Value root) {
    try {
      byte[] text = canonical(root).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The canonical JSON. */
  static String canonical(Value root) {
    StringBuilder out = new StringBuilder();
    write(root, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    if (value instanceof ObjectValue object) {
      writeObject(object, out);
    } else if (value instanceof ArrayValue array) {
      String separator = "[";
      for (Value element : array.elements()) {
        out.append(separator);
        write(element, out);
        separator = ",";
      }
      out.append(array.elements().isEmpty() ? "[]" : "]");
    } else if (value instanceof TextValue text) {
      writeText(text.text(), out);
    } else if (value instanceof NumberValue number) {
      out.append(number.number());
    } else {
      out.append(value instanceof BoolValue bool ? String.valueOf(bool.value()) : "null");
    }
  }

  private static void writeObject(ObjectValue object, StringBuilder out) {
    Map<String, Value> sorted = new TreeMap<>();
    for (Member member : object.members().values()) {
      if (!member.key().equals(RecordShape.COMMENT) && !(member.value() instanceof NullValue)) {
        sorted.put(member.key(), member.value());
      }
    }
    String separator = "{";
    for (Map.Entry<String, Value> entry : sorted.entrySet()) {
      out.append(separator);
      writeText(entry.getKey(), out);
      out.append(':');
      write(entry.getValue(), out);
      separator = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
