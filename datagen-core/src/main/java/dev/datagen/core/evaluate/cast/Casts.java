package dev.datagen.core.evaluate.cast;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.ColumnType.Kind;
import dev.datagen.api.generator.Clamp;
import dev.datagen.core.evaluate.PlannedColumn.Step;
import java.util.Optional;

/** Which types can be cast to which, and how. */
public final class Casts {

  private Casts() {}

  /**
   * The steps that turn values of one type into another.
   *
   * @param clamp bounds to keep rounded numbers in, if the generator has any
   * @return no step where the types are the same
   * @throws IllegalArgumentException if there is no such cast
   */
  public static Optional<Step> of(ColumnType from, ColumnType to, Optional<Clamp> clamp) {
    if (from.kind() == Kind.FLOAT && to.kind() == Kind.FLOAT) {
      return Optional.of(FiniteStep.INSTANCE);
    }
    if (from.equals(to)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (to.kind()) {
          case INT, DECIMAL -> toScaled(from, to, clamp);
          case FLOAT -> toDouble(from, to);
          case STRING -> new TextStep(from);
          case DATETIME -> toDatetime(from, to);
          case DATE -> toDate(from, to);
          case BOOL -> throw impossible(from, to);
        });
  }

  private static Step toScaled(ColumnType from, ColumnType to, Optional<Clamp> clamp) {
    return switch (from.kind()) {
      case FLOAT -> RoundStep.to(to, clamp);
      case INT, DECIMAL -> new RescaleStep(from.scale(), to);
      case STRING, BOOL, DATETIME, DATE -> throw impossible(from, to);
    };
  }

  private static Step toDouble(ColumnType from, ColumnType to) {
    return switch (from.kind()) {
      case INT, DECIMAL -> new ToDoubleStep(from.scale());
      case FLOAT, STRING, BOOL, DATETIME, DATE -> throw impossible(from, to);
    };
  }

  private static Step toDatetime(ColumnType from, ColumnType to) {
    return switch (from.kind()) {
      case DATE -> TimeStep.DATE_TO_DATETIME;
      case INT, FLOAT, STRING, BOOL, DATETIME, DECIMAL -> throw impossible(from, to);
    };
  }

  private static Step toDate(ColumnType from, ColumnType to) {
    return switch (from.kind()) {
      case DATETIME -> TimeStep.DATETIME_TO_DATE;
      case INT, FLOAT, STRING, BOOL, DATE, DECIMAL -> throw impossible(from, to);
    };
  }

  private static IllegalArgumentException impossible(ColumnType from, ColumnType to) {
    return new IllegalArgumentException("makes " + from + " values, which cannot become " + to);
  }
}
