package dev.datagen.llm.definition;

import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.offline.Lemmas;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Connects tables by the names of columns: customer_id is the key of customer or customers. */
final class References {

  private References() {}

  static void connect(DatasetDraft draft) {
    for (TableDraft table : draft.tables().values()) {
      for (ColumnDraft column : table.columns().values()) {
        for (TableDraft target : draft.tables().values()) {
          if (refers(table, column, target) && !leads(draft, target, table, new HashSet<>())) {
            column.generator(Generators.lookup(target.name() + "." + target.pk()));
            break;
          }
        }
      }
    }
  }

  private static boolean refers(TableDraft table, ColumnDraft column, TableDraft target) {
    if (table == target
        || column.name().equals(table.pk())
        || column.generatorId().equals("lookup")) {
      return false;
    }
    ColumnDraft key = target.columns().get(target.pk());
    String name = column.name();
    boolean named =
        Stream.of(target.name(), Lemmas.of(target.name()))
            .flatMap(title -> Stream.of(title + "_id", title + "_" + target.pk()))
            .anyMatch(called -> name.equals(called) || name.endsWith("_" + called));
    return (named || name.equals(target.pk()) && !name.equals("id"))
        && column.type().equals(key.type());
  }

  /** Whether references lead from one table to another, so that the other way would be a circle. */
  private static boolean leads(
      DatasetDraft draft, TableDraft from, TableDraft to, Set<String> seen) {
    if (from == to) {
      return true;
    }
    if (!seen.add(from.name())) {
      return false;
    }
    for (ColumnDraft column : from.columns().values()) {
      if (column.generatorId().equals("lookup")) {
        String target = column.arguments().get("from").asText();
        TableDraft next = draft.tables().get(target.substring(0, target.indexOf('.')));
        if (next != null && leads(draft, next, to, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
