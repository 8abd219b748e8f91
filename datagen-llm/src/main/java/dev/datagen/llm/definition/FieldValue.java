package dev.datagen.llm.definition;

import java.util.List;

/** What a field holds. */
public sealed interface FieldValue {

  /**
   * One value.
   *
   * @param type its type as in a schema: {@code int}, {@code decimal(10,2)} …
   * @param method the faker's method that makes such values, empty where nothing tells
   * @param least lower bound, or null
   * @param most upper bound, or null
   */
  record Scalar(String type, String method, Double least, Double most) implements FieldValue {
    /** A value of that type, about which nothing else is known. */
    public static Scalar of(String type) {
      return new Scalar(type, "", null, null);
    }
  }

  /**
   * One of a list of values.
   *
   * @param type {@code string}, or a type of numbers, which the values then are
   * @param values at least one
   */
  record Listed(String type, List<String> values) implements FieldValue {
    public Listed {
      values = List.copyOf(values);
    }
  }

  /** A shape within the shape. */
  record Nested(Shape shape) implements FieldValue {}

  /**
   * A value of one of several types, of which one is taken.
   *
   * @param taken the value that is made
   * @param type name of its type
   * @param others names of the types that are left out
   */
  record OneOf(FieldValue taken, String type, List<String> others) implements FieldValue {
    public OneOf {
      others = List.copyOf(others);
    }
  }

  /** Any number of values. */
  record Several(FieldValue element) implements FieldValue {}

  /**
   * Something that cannot be made.
   *
   * @param reason why, for the reader: {@code "bytes have no type here"}
   */
  record LeftOut(String reason) implements FieldValue {}
}
