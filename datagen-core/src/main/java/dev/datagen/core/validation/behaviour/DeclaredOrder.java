package dev.datagen.core.validation.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.core.evaluate.KeyHash;
import dev.datagen.core.plan.TablePlan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The place that rows have in their table as declared, by their keys: topics of several partitions
 * give rows in another order. Rows whose keys are not those that the plan makes keep the order that
 * they came in.
 */
final class DeclaredOrder {

  private DeclaredOrder() {}

  /** The place of each row. */
  static int[] of(TablePlan table, Column keys) {
    int[] places = new int[keys.size()];
    Arrays.setAll(places, i -> i);
    if (table.rows() != places.length) {
      return places;
    }
    long[] rows = new long[places.length];
    Arrays.setAll(rows, i -> i);
    Column declared = table.reader().pick(table.columnIndex(table.spec().pk()), rows);
    long[] hashes = KeyHash.of(List.of(declared), rows.length);
    Map<Long, Integer> known = new HashMap<>();
    for (int i = 0; i < hashes.length; i++) {
      known.put(hashes[i], i);
    }
    long[] found = KeyHash.of(List.of(keys), rows.length);
    int[] sought = new int[places.length];
    boolean[] taken = new boolean[places.length];
    for (int i = 0; i < sought.length; i++) {
      int place = known.getOrDefault(found[i], -1);
      if (place < 0 || taken[place]) {
        return places;
      }
      taken[place] = true;
      sought[i] = place;
    }
    return sought;
  }
}
