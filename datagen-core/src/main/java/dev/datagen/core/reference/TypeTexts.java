package dev.datagen.core.reference;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Literal;
import dev.datagen.core.bind.BoundsText;
import dev.datagen.core.bind.EnumNames;
import dev.datagen.core.bind.Field;
import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.CurveSpec;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.GeneratorSpec;
import dev.datagen.core.dataset.ModifierSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Types of options in words, remembering which records were named. */
final class TypeTexts {

  private static final Map<Class<?>, String> SPECIAL =
      Map.of(
          GeneratorSpec.class, "[generator](generators.md)",
          ModifierSpec.class, "[modifier](modifiers.md)",
          DatasetSpec.ValidatorSpec.class, "`{id: arguments}`",
          DatasetSpec.SinkSpec.class, "[options](sinks.md)",
          ConstraintsSpec.Unique.class, "`\"table.column\"` or a list of these",
          ColumnType.class, "name of a type",
          Literal.class, "text, number, true or false");

  private final String anchor;
  private final Set<Class<?>> named = new LinkedHashSet<>();

  /**
   * @param anchor what the anchors of sections about records end in
   */
  TypeTexts(String anchor) {
    this.anchor = anchor;
  }

  /** The records that were named, in this order. */
  List<Class<?>> named() {
    return List.copyOf(named);
  }

  String of(Field field) {
    String bounds = field.bounds() == null ? "" : bounds(field.bounds());
    String text = of(field.type()) + bounds;
    if (!field.oneOrMany()) {
      return text;
    }
    Type element = ((ParameterizedType) field.type()).getActualTypeArguments()[0];
    return of(element) + ", or a " + text;
  }

  private String of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? "list of " + of(arguments[0])
          : "object: name → " + of(arguments[1]);
    }
    Class<?> plain = (Class<?>) type;
    if (SPECIAL.containsKey(plain)) {
      return SPECIAL.get(plain);
    } else if (plain == CurveSpec.class) {
      return "list of numbers, or " + record(CurveSpec.ParametricCurve.class);
    } else if (plain.isEnum()) {
      return EnumNames.of(plain).keySet().stream()
          .map(name -> "`" + name + "`")
          .collect(Collectors.joining(", "));
    } else if (plain.isRecord()) {
      boolean text = RecordShape.of(plain).fromText().isPresent();
      return (text ? "text, or " : "") + record(plain);
    }
    return scalar(plain);
  }

  private String record(Class<?> type) {
    named.add(type);
    String name = TypeNames.of(type);
    return "[" + name.replace('_', ' ') + "](#" + name.replace('_', '-') + anchor + ")";
  }

  private static String scalar(Class<?> type) {
    if (type == String.class) {
      return "text";
    } else if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type == double.class || type == Double.class ? "number" : "whole number";
  }

  private static String bounds(Bounds bounds) {
    return " (" + BoundsText.of(bounds) + ")";
  }
}
