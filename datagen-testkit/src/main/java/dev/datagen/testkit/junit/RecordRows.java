package dev.datagen.testkit.junit;

import dev.datagen.api.rows.TableSchema;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** Makes records of rows. */
final class RecordRows<R extends Record> {

  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          long.class, Long.class,
          int.class, Integer.class,
          double.class, Double.class,
          boolean.class, Boolean.class);

  private final Class<R> type;
  private final Constructor<R> constructor;
  private final RecordComponent[] components;
  private final int[] columns;

  RecordRows(Class<R> type, TableSchema table) {
    this.type = type;
    components = type.getRecordComponents();
    columns = new int[components.length];
    for (int i = 0; i < components.length; i++) {
      columns[i] = column(components[i], table);
    }
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its constructor", e);
    }
  }

  private int column(RecordComponent component, TableSchema table) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (folded(table.columns().get(i).name()).equals(folded(component.getName()))) {
        require(component, table, i);
        return i;
      }
    }
    throw new IllegalArgumentException(
        name(component)
            + " has no column in "
            + table.name()
            + "; columns are "
            + String.join(", ", table.columns().stream().map(c -> c.name()).toList()));
  }

  private void require(RecordComponent component, TableSchema table, int column) {
    Class<?> wanted = BOXES.getOrDefault(component.getType(), component.getType());
    Class<?> given =
        switch (table.columns().get(column).type().kind()) {
          case INT -> wanted == Integer.class ? Integer.class : Long.class;
          case FLOAT -> Double.class;
          case BOOL -> Boolean.class;
          case STRING -> String.class;
          case DATETIME -> Instant.class;
          case DATE -> LocalDate.class;
          case DECIMAL -> BigDecimal.class;
        };
    if (!wanted.isAssignableFrom(given)) {
      throw new IllegalArgumentException(
          name(component)
              + " is "
              + component.getType().getSimpleName()
              + ", but "
              + table.name()
              + "."
              + table.columns().get(column).name()
              + " gives "
              + given.getSimpleName());
    }
  }

  private String name(RecordComponent component) {
    return type.getSimpleName() + "." + component.getName();
  }

  private static String folded(String name) {
    return name.replace("_", "").toLowerCase(java.util.Locale.ROOT);
  }

  R of(Row row) {
    Object[] values = new Object[columns.length];
    for (int i = 0; i < values.length; i++) {
      Object value = row.value(columns[i]);
      Class<?> wanted = components[i].getType();
      if (value == null && wanted.isPrimitive()) {
        throw new IllegalArgumentException(
            name(components[i]) + " cannot be null, but is in row " + row.number());
      }
      boolean small = wanted == int.class || wanted == Integer.class;
      values[i] = small && value != null ? (Object) Math.toIntExact((Long) value) : value;
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          row + " does not make a " + type.getSimpleName() + ": " + e.getCause(), e);
    }
  }
}
