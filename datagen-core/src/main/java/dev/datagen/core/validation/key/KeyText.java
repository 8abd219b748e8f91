package dev.datagen.core.validation.key;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.evaluate.cast.ValueText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the bytes of keys back. */
final class KeyText {

  private KeyText() {}

  /** The values of a key: as {@code Long}, {@code Double}, {@code Boolean} or {@code String}. */
  static List<Object> values(byte[] key, List<ColumnType> types) {
    ByteBuffer bytes = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
    List<Object> values = new ArrayList<>();
    for (ColumnType type : types) {
      int length = types.size() == 1 ? key.length : bytes.getInt();
      values.add(value(bytes.slice().limit(length).order(ByteOrder.LITTLE_ENDIAN), type));
      bytes.position(bytes.position() + length);
    }
    return values;
  }

  private static Object value(ByteBuffer bytes, ColumnType type) {
    return switch (type.kind()) {
      case STRING -> StandardCharsets.UTF_8.decode(bytes).toString();
      case FLOAT -> bytes.getDouble();
      case BOOL -> bytes.get() != 0;
      case INT, DATE, DATETIME, DECIMAL -> bytes.getLong();
    };
  }

  /** A value as text. */
  static String of(Object value, ColumnType type) {
    return value instanceof Long number
        ? ValueText.of(number, type)
        : value instanceof Double number ? ValueText.of(number) : String.valueOf(value);
  }
}
