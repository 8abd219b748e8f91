package dev.datagen.core.bind;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an option record accepts.
 *
 * @param type the record
 * @param fields its components, in order
 * @param constructor its canonical constructor
 * @param fromText its public static {@code fromText(String)}, if it has a form as text
 */
public record RecordShape(
    Class<?> type, List<Field> fields, Constructor<?> constructor, Optional<Method> fromText) {

  /** The key that every object may carry and nothing reads. */
  public static final String COMMENT = "comment";

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return create(type);
        }
      };

  /** The shape of a record class. */
  public static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Field of every name and alias, in order, but for the one that takes the rest. */
  public Map<String, Field> byName() {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      if (!field.rest()) {
        byName.put(field.name(), field);
        field.aliases().forEach(alias -> byName.put(alias, field));
      }
    }
    return byName;
  }

  /** The field that takes all other keys. */
  public Optional<Field> rest() {
    return fields.stream().filter(Field::rest).findFirst();
  }

  private static RecordShape create(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException("options are records, and " + type + " is none");
    }
    RecordComponent[] components = type.getRecordComponents();
    List<Field> fields = Arrays.stream(components).map(Field::of).toList();
    for (int i = 0; i < components.length; i++) {
      if (fields.get(i).nullable() && components[i].getType().isPrimitive()) {
        throw new IllegalArgumentException(components[i] + " is nullable and cannot be null");
      }
      if (fields.get(i).name().equals(COMMENT)) {
        throw new IllegalArgumentException("\"comment\" is no name for " + components[i]);
      }
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return new RecordShape(type, fields, constructor, fromText(type));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor: " + type, e);
    }
  }

  private static Optional<Method> fromText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(
            method ->
                method.getName().equals("fromText")
                    && Modifier.isStatic(method.getModifiers())
                    && Modifier.isPublic(method.getModifiers())
                    && method.getReturnType() == type
                    && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
        .peek(method -> method.setAccessible(true))
        .findFirst();
  }
}
