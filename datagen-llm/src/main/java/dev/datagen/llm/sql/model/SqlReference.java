package dev.datagen.llm.sql.model;

import dev.datagen.llm.sql.script.Token;
import java.util.List;

/**
 * A foreign key.
 *
 * @param columns the columns that refer, in lower case
 * @param table name of the table referred to, in lower case, with its schema if it has one
 * @param targets the columns referred to, in lower case; empty for the primary key
 * @param at where it is written
 */
public record SqlReference(List<String> columns, String table, List<String> targets, Token at) {

  public SqlReference {
    columns = List.copyOf(columns);
    targets = List.copyOf(targets);
  }
}
