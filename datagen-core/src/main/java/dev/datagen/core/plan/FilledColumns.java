package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.behaviour.WalkSource;
import dev.datagen.core.behaviour.WalkSource.Field;
import dev.datagen.core.behaviour.Walks;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.rows.FannedRows;
import java.util.List;
import java.util.Optional;

/** Columns that are filled from the walks through stages or states, whatever their generators. */
final class FilledColumns {

  private FilledColumns() {}

  /** Names of the columns that walks fill with times. */
  static List<String> timesOf(TablePlan fact) {
    return fact.spec().columns().stream()
        .map(ColumnSpec::name)
        .filter(name -> field(fact, name).filter(FilledColumns::isTime).isPresent())
        .toList();
  }

  /** What fills a column; empty where its generator does. */
  static Optional<WalkSource> source(TablePlan table, ColumnSpec column) {
    if (table.space() instanceof FannedRows fanned && fanned.law() instanceof Walks walks) {
      return field(table, column.name()).map(field -> new WalkSource(walks, field));
    }
    return Optional.empty();
  }

  private static boolean isTime(Field field) {
    return field == Field.ENTERED || field == Field.LEFT;
  }

  private static Optional<Field> field(TablePlan fact, String column) {
    if (fact.spec().stateTransitionModel() != null) {
      return switch (column) {
        case "state" -> Optional.of(Field.NAME);
        case "entered_at" -> Optional.of(Field.ENTERED);
        case "left_at" -> Optional.of(Field.LEFT);
        default -> Optional.empty();
      };
    }
    if (fact.spec().stageConfig() == null) {
      return Optional.empty();
    }
    return switch (column) {
      case "stage_name" -> Optional.of(Field.NAME);
      case "stage_index" -> Optional.of(Field.INDEX);
      default -> column.equals(firstDatetime(fact)) ? Optional.of(Field.ENTERED) : Optional.empty();
    };
  }

  private static String firstDatetime(TablePlan fact) {
    return fact.spec().columns().stream()
        .filter(column -> column.type().equals(ColumnType.DATETIME))
        .map(ColumnSpec::name)
        .findFirst()
        .orElse("");
  }

  /** Refuses what the walks could not keep or would have to ignore. */
  static boolean accept(Planning planning, TablePlan table, ColumnSpec column) {
    String path = Planning.path(table, column.name());
    boolean left = field(table, column.name()).filter(field -> field == Field.LEFT).isPresent();
    if (!column.modifiers().isEmpty()) {
      return refuse(planning, path + ".modifiers", "modifiers cannot change it", "remove them");
    } else if (column.nullRate() > 0) {
      return refuse(planning, path + ".null_rate", "it has no other nulls", "remove null_rate");
    } else if (planning.isUnique(table, column.name())) {
      return refuse(planning, path, "it cannot be unique", "let another column be unique");
    } else if (left && !column.nullable()) {
      return refuse(
          planning, path, "the last state is not left, which is a null", "make it nullable");
    }
    return true;
  }

  private static boolean refuse(Planning planning, String path, String why, String hint) {
    planning.error("filled-column", path, "the column is filled by the walk, and " + why, hint);
    return false;
  }
}
