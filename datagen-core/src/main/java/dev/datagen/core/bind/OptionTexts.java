package dev.datagen.core.bind;

import dev.datagen.api.option.Literal;
import dev.datagen.core.document.Numbers;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.BoolValue;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NumberValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads options that came as texts into values of the kinds that their types want. */
final class OptionTexts {

  private final Problems problems;

  OptionTexts(Problems problems) {
    this.problems = problems;
  }

  ObjectValue read(Map<String, String> texts, Class<?> type) {
    Map<String, Member> members = new LinkedHashMap<>();
    texts.forEach((name, text) -> put(members, name, text, type, name));
    return new ObjectValue(members, 0, 0);
  }

  private void put(
      Map<String, Member> members, String name, String text, Type type, String option) {
    if (type instanceof ParameterizedType map) {
      putEntry(members, name, text, map.getActualTypeArguments()[1], option);
      return;
    }
    RecordShape shape = RecordShape.of((Class<?>) type);
    Field field = find(shape, name);
    int dot = name.indexOf('.');
    Field head = field == null && dot > 0 ? find(shape, name.substring(0, dot)) : null;
    if (field != null) {
      set(members, field.name(), value(text, field.type()), option);
    } else if (head != null && nests(head.type())) {
      put(below(members, head.name()), name.substring(dot + 1), text, head.type(), option);
    } else {
      Type rest = shape.rest().isPresent() ? Literal.class : String.class;
      set(members, name, value(text, rest), option);
    }
  }

  private void putEntry(
      Map<String, Member> members, String name, String text, Type type, String option) {
    int dot = name.indexOf('.');
    if (nests(type) && dot > 0) {
      put(below(members, name.substring(0, dot)), name.substring(dot + 1), text, type, option);
    } else {
      set(members, name, value(text, type), option);
    }
  }

  private void set(Map<String, Member> members, String name, Value value, String option) {
    if (members.putIfAbsent(name, PlainValues.member(name, value)) != null) {
      problems.error("option-given-twice", option, "the option is given twice", "give it once");
    }
  }

  private static Map<String, Member> below(Map<String, Member> members, String name) {
    Member member =
        members.computeIfAbsent(
            name, key -> PlainValues.member(key, new ObjectValue(new LinkedHashMap<>(), 0, 0)));
    return member.value() instanceof ObjectValue object ? object.members() : new LinkedHashMap<>();
  }

  private static boolean nests(Type type) {
    return type instanceof ParameterizedType generic
        ? generic.getRawType() == Map.class
        : type instanceof Class<?> plain && plain.isRecord() && plain != Literal.class;
  }

  private static Field find(RecordShape shape, String name) {
    for (Map.Entry<String, Field> entry : shape.byName().entrySet()) {
      if (plain(entry.getKey()).equals(plain(name))) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-._]", "_");
  }

  private static Value value(String text, Type type) {
    if (type instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 1) {
      Type element = generic.getActualTypeArguments()[0];
      return new ArrayValue(
          Arrays.stream(text.split(",")).map(part -> value(part.strip(), element)).toList(), 0, 0);
    }
    boolean any = type == Literal.class;
    if (type == boolean.class || type == Boolean.class || any) {
      String lower = text.toLowerCase(Locale.ROOT);
      if (lower.equals("true") || lower.equals("false")) {
        return new BoolValue(lower.equals("true"), 0, 0);
      }
    }
    boolean number = type instanceof Class<?> plain && Number.class.isAssignableFrom(plain);
    boolean primitive = type == int.class || type == long.class || type == double.class;
    if (number || primitive || any) {
      return number(text);
    }
    boolean constant = type instanceof Class<?> plain && plain.isEnum();
    return new TextValue(constant ? text.toLowerCase(Locale.ROOT) : text, 0, 0);
  }

  private static Value number(String text) {
    if (text.length() <= 40) {
      try {
        Number number = Numbers.parse(text);
        if (number != null) {
          return new NumberValue(number, 0, 0);
        }
      } catch (NumberFormatException e) {
        return new TextValue(text, 0, 0);
      }
    }
    return new TextValue(text, 0, 0);
  }
}
