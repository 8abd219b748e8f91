package dev.datagen.llm.sql.model;

import dev.datagen.llm.sql.script.Token;
import java.util.List;

/**
 * A condition on the rows of a table.
 *
 * @param words what it says
 */
public record SqlCheck(List<Token> words) {

  public SqlCheck {
    words = List.copyOf(words);
  }
}
