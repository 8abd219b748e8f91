package dev.datagen.llm.compose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is sold costs what the price list says, and what is paid is what it came to. */
public final class Prices {

  private static final List<String> LISTED = List.of("unit_price", "price", "list_price");
  private static final List<String> TOTALS = List.of("total_amount", "order_total", "total");

  private Prices() {}

  /** Takes the unit_price of each row from the product that the row refers to, where it has one. */
  public static void follow(DatasetDraft dataset) {
    for (TableDraft table : dataset.tables().values()) {
      for (ColumnDraft price : table.columns().values()) {
        if (price.name().matches("unit_?price") && price.generatorId().equals("distribution")) {
          table.columns().values().forEach(key -> follow(dataset, price, key));
        } else if (isOfTheWhole(table, price)) {
          pay(dataset.tables().get(table.parents().get(0)), price);
        }
      }
    }
  }

  /** The only payment of an order, or what is given back for it. */
  private static boolean isOfTheWhole(TableDraft table, ColumnDraft amount) {
    boolean once = table.isFact() && table.fanout() == null && amount.name().equals("amount");
    boolean back = table.isFact() && amount.name().equals("refund_amount");
    return (once || back) && amount.generatorId().equals("distribution");
  }

  private static void pay(TableDraft above, ColumnDraft amount) {
    for (String name : TOTALS) {
      ColumnDraft total = above.columns().get(name);
      if (total != null && total.type().equals(amount.type()) && !total.isNullable()) {
        amount.generator(Generators.lookup(above.name() + "." + name));
        return;
      }
    }
  }

  private static void follow(DatasetDraft dataset, ColumnDraft price, ColumnDraft key) {
    boolean drawn = price.generatorId().equals("distribution");
    if (!drawn
        || !key.generatorId().equals("lookup")
        || key.isNullable()
        || key.arguments().has("on")) {
      return;
    }
    String[] from = key.arguments().path("from").asText().split("\\.");
    TableDraft target = dataset.tables().get(from[0]);
    if (target == null || !from[1].equals(target.pk())) {
      return;
    }
    for (String name : LISTED) {
      ColumnDraft listed = target.columns().get(name);
      if (listed != null && listed.type().equals(price.type()) && !listed.isNullable()) {
        ObjectNode lookup = Generators.lookup(target.name() + "." + name);
        ((ObjectNode) lookup.get("lookup")).putObject("on").put(key.name(), target.pk());
        price.generator(lookup);
        return;
      }
    }
  }
}
