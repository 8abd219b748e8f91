package dev.datagen.core.preflight;

/** Only nullable columns are made null. */
final class NullRateCheck implements Check {

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      for (TableColumn column : table.columns()) {
        if (column.spec().nullRate() > 0 && !column.spec().nullable()) {
          draft.error(
              "null-rate-without-nullable",
              column.path() + ".null_rate",
              "null_rate needs \"nullable\": true",
              "add it, or remove null_rate");
        }
      }
    }
  }
}
