package dev.datagen.core.document;

import java.util.List;
import java.util.Map;

/** A value of a document and where it begins. */
public sealed interface Value {

  /** Line, from 1. */
  int line();

  /** Column in characters (code points), from 1. */
  int column();

  /** An object; members in the order of the text. */
  record ObjectValue(Map<String, Member> members, int line, int column) implements Value {}

  /** A member of an object and where its key stands. */
  record Member(String key, int line, int column, Value value) {}

  /** A list. */
  record ArrayValue(List<Value> elements, int line, int column) implements Value {}

  /** A text. */
  record TextValue(String text, int line, int column) implements Value {}

  /**
   * A finite number.
   *
   * @param number a {@code Long} if it is whole and fits, however it was written; otherwise a
   *     {@code BigDecimal} without trailing zeros
   */
  record NumberValue(Number number, int line, int column) implements Value {}

  /** True or false. */
  record BoolValue(boolean value, int line, int column) implements Value {}

  /** Nothing. */
  record NullValue(int line, int column) implements Value {}
}
