package dev.datagen.llm.sql.model;

import dev.datagen.llm.source.Names;

/** A column as SQL declares it. */
public final class SqlColumn {

  private final String id;
  private final String written;
  private SqlType type;
  private boolean notNull;
  private boolean computed;
  private Long counts;
  private String preset;
  private String comment = "";

  /**
   * @param id its name in a schema
   * @param written its name in the script
   */
  public SqlColumn(String id, String written, SqlType type) {
    this.id = id;
    this.written = written;
    this.type = type;
  }

  /** Its name in a schema. */
  public String id() {
    return id;
  }

  /** The words of its name: {@code CustomerID} is {@code customer_id}. */
  public String words() {
    return Names.words(written);
  }

  /** Its type. */
  public SqlType type() {
    return type;
  }

  /** Changes its type. */
  public void type(SqlType value) {
    type = value;
  }

  /** Whether nulls are refused. */
  public boolean isNotNull() {
    return notNull;
  }

  /** Refuses nulls, or allows them. */
  public void notNull(boolean value) {
    notNull = value;
  }

  /** Whether the database computes it, so that nothing can be loaded into it. */
  public boolean isComputed() {
    return computed;
  }

  /** Says that the database computes it. */
  public void compute() {
    computed = true;
  }

  /** Where it starts if the database counts it up, else null. */
  public Long counts() {
    return counts;
  }

  /** Says that the database counts it up from that number on. */
  public void countFrom(long start) {
    counts = start;
  }

  /** Its default where that is a plain value, else null. */
  public String preset() {
    return preset;
  }

  /** Sets its default. */
  public void preset(String value) {
    preset = value;
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
