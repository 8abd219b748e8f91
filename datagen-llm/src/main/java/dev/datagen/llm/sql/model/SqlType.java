package dev.datagen.llm.sql.model;

import java.util.List;

/**
 * The type of a column as it is written.
 *
 * @param name its words in lower case: {@code character varying}; empty where there is none
 * @param arguments what stands in parentheses behind it: {@code 10}, {@code 2}
 * @param isUnsigned whether it has no negative values
 * @param isArray whether it holds several values
 */
public record SqlType(String name, List<String> arguments, boolean isUnsigned, boolean isArray) {

  public SqlType {
    arguments = List.copyOf(arguments);
  }

  /** An argument that is a whole number, or that many if there is none. */
  public int argument(int index, int otherwise) {
    if (index >= arguments.size() || !arguments.get(index).matches("\\d{1,9}")) {
      return otherwise;
    }
    return Integer.parseInt(arguments.get(index));
  }
}
