package dev.datagen.plugins.lookup;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the argument {@code on}. */
final class KeyPairs {

  private static final String THIS_KEY = "this_key";

  private KeyPairs() {}

  /**
   * Column of this row → column of the other table.
   *
   * @throws InvalidArgument if there is no pair, or a column is named twice
   */
  static Map<String, String> of(Map<String, String> on, String from, ColumnContext context) {
    if (on.isEmpty()) {
      throw new InvalidArgument(
          "on",
          "names no key",
          "write {\"this_key\": \"store_id\"}, or leave it out to pick rows at random");
    }
    Map<String, String> keys = new LinkedHashMap<>();
    on.forEach(
        (local, other) -> {
          boolean same = local.equals(THIS_KEY);
          String own = same ? other : local;
          if (keys.put(own, same ? partner(other, from, context) : other) != null) {
            throw new InvalidArgument(
                "on", "names " + own + " twice", "leave out this_key or \"" + own + "\"");
          }
        });
    return keys;
  }

  /** The other table's column of the same name, else its primary key. */
  private static String partner(String own, String from, ColumnContext context) {
    int dot = from.indexOf('.');
    String table = dot < 0 ? from : from.substring(0, dot);
    List<String> columns = context.columns(table);
    String name = own.substring(own.indexOf('.') + 1);
    return columns.isEmpty() || columns.contains(name) ? name : context.primaryKey(table);
  }
}
