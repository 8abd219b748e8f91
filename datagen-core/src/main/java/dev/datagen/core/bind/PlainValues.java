package dev.datagen.core.bind;

import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.BoolValue;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.NumberValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as plain Java objects: maps, lists, {@code String}, {@code Long}, {@code BigDecimal}. */
public final class PlainValues {

  private PlainValues() {}

  /** The object of a value; comments and nulls in objects are left out. */
  public static Object of(Value value) {
    if (value instanceof ObjectValue object) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Member member : object.members().values()) {
        if (!member.key().equals(RecordShape.COMMENT) && !(member.value() instanceof NullValue)) {
          map.put(member.key(), of(member.value()));
        }
      }
      return Collections.unmodifiableMap(map);
    } else if (value instanceof ArrayValue array) {
      List<Object> list = new ArrayList<>();
      array.elements().forEach(element -> list.add(of(element)));
      return Collections.unmodifiableList(list);
    } else if (value instanceof TextValue text) {
      return text.text();
    } else if (value instanceof NumberValue number) {
      return number.number();
    } else if (value instanceof BoolValue bool) {
      return bool.value();
    }
    return null;
  }

  /** The value of an object; its places are unknown. */
  static Value value(Object object) {
    if (object instanceof Map<?, ?> map) {
      Map<String, Member> members = new LinkedHashMap<>();
      map.forEach((key, value) -> members.put((String) key, member((String) key, value(value))));
      return new ObjectValue(members, 0, 0);
    } else if (object instanceof List<?> list) {
      return new ArrayValue(list.stream().map(PlainValues::value).toList(), 0, 0);
    } else if (object instanceof String text) {
      return new TextValue(text, 0, 0);
    } else if (object instanceof Number number) {
      return new NumberValue(number, 0, 0);
    } else if (object instanceof Boolean bool) {
      return new BoolValue(bool, 0, 0);
    }
    return new NullValue(0, 0);
  }

  static Member member(String key, Value value) {
    return new Member(key, 0, 0, value);
  }
}
