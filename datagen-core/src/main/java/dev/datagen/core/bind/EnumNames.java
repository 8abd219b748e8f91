package dev.datagen.core.bind;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names of an enum's constants in a schema. */
public final class EnumNames {

  private EnumNames() {}

  /** Name in a schema → constant, in order. */
  public static Map<String, Object> of(Class<?> type) {
    Map<String, Object> names = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      String javaName = ((Enum<?>) constant).name();
      names.put(Field.name(field(type, javaName), javaName), constant);
    }
    return names;
  }

  /** What a constant means; empty if undocumented. */
  public static String doc(Class<?> type, Object constant) {
    return Field.doc(field(type, ((Enum<?>) constant).name()));
  }

  private static java.lang.reflect.Field field(Class<?> type, String javaName) {
    try {
      return type.getField(javaName);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("an enum without its constant: " + javaName, e);
    }
  }
}
