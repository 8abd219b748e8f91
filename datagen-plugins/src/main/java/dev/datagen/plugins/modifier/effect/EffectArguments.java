package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.Nullable;
import java.util.Map;

/** Arguments of the modifier {@code effect}, at a column or at a table. */
@Doc(
    "Shocks, promotions, weather: the first row of another table (in row order) whose keys match and"
        + " whose window holds the row's time gives a factor or a delta. On a datetime made by"
        + " datetime_series the factor weighs when rows happen; at a table it scales how many rows"
        + " each parent gets.")
@Example(
    "{\"effect_table\": \"promo\", \"on\": {\"store_id\": \"store_id\"},"
        + " \"window\": {\"start_col\": \"starts_at\", \"end_col\": \"ends_at\"},"
        + " \"map\": {\"field\": \"uplift\", \"op\": \"mul\", \"default\": 1}}")
public record EffectArguments(
    @Doc("The table that holds the effects; at most 1 million rows.") String effectTable,
    @Doc(
            "Column of this row (or of its primary ancestors) → column of the effect table; empty:"
                + " every row is affected.")
        @Default("{}")
        Map<String, String> on,
    @Doc("The columns that hold when an effect begins and ends; absent: it lasts for ever.")
        @Nullable
        Window window,
    @Doc("What an effect does.") EffectMap map,
    @Doc("The column that holds the row's time; absent: the row's time as everywhere.") @Nullable
        String timeColumn) {

  @Doc("When an effect lasts: both ends belong to it, a null end is open.")
  public record Window(
      @Doc("Datetime or date column of the effect table.") String startCol,
      @Doc("Datetime or date column of the effect table; a date ends with its day.")
          String endCol) {}

  @Doc("What an effect does.")
  public record EffectMap(
      @Doc("Column of the effect table that holds the factor or delta.") String field,
      @Doc("What to do with it.") @Default("\"mul\"") Operation op,
      @Doc("The factor or delta where no effect matches; absent: 1 for mul, 0 for add.")
          @Nullable
          @Name("default")
          Double otherwise) {

    /** The factor or delta where no effect matches. */
    double orElse() {
      return otherwise != null ? otherwise : op == Operation.MUL ? 1 : 0;
    }
  }

  /** What to do with the number found. */
  public enum Operation {
    @Doc("multiply by it")
    MUL,
    @Doc("add it")
    ADD
  }
}
