package dev.datagen.llm.sql.model;

import dev.datagen.llm.source.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table as SQL declares it. Columns are found by their names in lower case. */
public final class SqlTable {

  private final String id;
  private final String written;
  private final Map<String, SqlColumn> columns = new LinkedHashMap<>();
  private List<String> key = List.of();
  private final Set<List<String>> unique = new LinkedHashSet<>();
  private final Set<SqlReference> references = new LinkedHashSet<>();
  private final List<SqlCheck> checks = new ArrayList<>();
  private String comment = "";

  /**
   * @param id its name in a schema
   * @param written its name in the script
   */
  public SqlTable(String id, String written) {
    this.id = id;
    this.written = written;
  }

  /** Its name in a schema. */
  public String id() {
    return id;
  }

  /** The words of its name: {@code OrderDetails} is {@code order_details}. */
  public String words() {
    return Names.words(written);
  }

  /** Its columns, to change. */
  public Map<String, SqlColumn> columns() {
    return columns;
  }

  /** The columns of the primary key; empty if there is none. */
  public List<String> key() {
    return key;
  }

  /** Sets the columns of the primary key, which are never null. */
  public void key(List<String> names) {
    key = List.copyOf(names);
    names.forEach(
        name -> {
          if (columns.containsKey(name)) {
            columns.get(name).notNull(true);
          }
        });
  }

  /** Columns that are unique together, to add to. */
  public Set<List<String>> unique() {
    return unique;
  }

  /** Foreign keys, to add to. */
  public Set<SqlReference> references() {
    return references;
  }

  /** Conditions, to add to. */
  public List<SqlCheck> checks() {
    return checks;
  }

  /** What is said about it; empty if nothing. */
  public String comment() {
    return comment;
  }

  /** Says something about it. */
  public void comment(String text) {
    comment = text.strip();
  }
}
