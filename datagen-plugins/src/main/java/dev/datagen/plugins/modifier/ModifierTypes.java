package dev.datagen.plugins.modifier;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.option.InvalidArgument;

/** Checks of the type that reaches a modifier. */
public final class ModifierTypes {

  private ModifierTypes() {}

  /**
   * The type of the values, which must be numbers.
   *
   * @param id the modifier
   * @throws InvalidArgument if they are none
   */
  public static ColumnType requireNumber(String id, ModifierContext context) {
    ColumnType type = context.inputType();
    if (!type.isNumeric()) {
      throw refusal(id, "numbers", type, numberHint(id, type));
    }
    return type;
  }

  /** The refusal of a type: {@code jitter works on numbers, not on a string}. */
  public static InvalidArgument refusal(String id, String worksOn, ColumnType given, String hint) {
    return new InvalidArgument(
        "", id + " works on " + worksOn + ", not on " + article(given) + " " + given, hint);
  }

  /** The refusal to weigh when rows happen where the generator cannot be weighed. */
  public static InvalidArgument unweighable(String id, ModifierContext context) {
    return context.unique()
        ? new InvalidArgument(
            "",
            "weighs when rows happen, which unique times cannot follow",
            "drop the unique constraint, or remove " + id)
        : new InvalidArgument(
            "",
            "weighs when rows happen, which only times made by datetime_series can follow",
            "make the column by datetime_series, or remove " + id);
  }

  private static String article(ColumnType type) {
    return type.kind() == ColumnType.Kind.INT ? "an" : "a";
  }

  private static String numberHint(String id, ColumnType type) {
    if (type.isTemporal()) {
      return "use add to shift a time, time_jitter to blur it, seasonality to weigh it";
    }
    return type.kind() == ColumnType.Kind.STRING
        ? "use map_values to change text, or make the column a number"
        : "remove " + id + " or make the column a number";
  }
}
