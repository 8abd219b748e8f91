package dev.datagen.llm.sql.model;

import dev.datagen.llm.sql.script.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that a script declares. Names are in lower case, with their schema where it is written. */
public final class SqlSchema {

  private final Map<String, SqlTable> tables = new LinkedHashMap<>();
  private final Map<String, List<String>> labels = new HashMap<>();
  private final Map<String, SqlDomain> domains = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * A type of its own name.
   *
   * @param type what it is made of
   * @param isNotNull whether nulls are refused
   * @param check a condition on {@code VALUE}; empty if there is none
   */
  public record SqlDomain(SqlType type, boolean isNotNull, List<Token> check) {

    public SqlDomain {
      check = List.copyOf(check);
    }
  }

  /** The tables by full name, in order; to change. */
  public Map<String, SqlTable> tables() {
    return tables;
  }

  /** The table of that name, with its schema or without; null if there is none. */
  public SqlTable table(String name) {
    return find(tables, name);
  }

  /** The labels of enum types, to add to. */
  public Map<String, List<String>> labels() {
    return labels;
  }

  /** The labels of the enum type of that name, or null. */
  public List<String> labels(String name) {
    return find(labels, name);
  }

  /** Domains, to add to. */
  public Map<String, SqlDomain> domains() {
    return domains;
  }

  /** The domain of that name, or null. */
  public SqlDomain domain(String name) {
    return find(domains, name);
  }

  /** Names of tables that are taken. */
  public Set<String> ids() {
    return ids;
  }

  /** Things the reader should know, to add to. */
  public List<String> notes() {
    return notes;
  }

  private static <V> V find(Map<String, V> all, String name) {
    V found = all.get(name);
    if (found != null) {
      return found;
    }
    String own = name.substring(name.lastIndexOf('.') + 1);
    for (Map.Entry<String, V> entry : all.entrySet()) {
      String key = entry.getKey();
      boolean same = key.equals(own) || !name.contains(".") && key.endsWith("." + own);
      if (same) {
        return entry.getValue();
      }
    }
    return null;
  }
}
