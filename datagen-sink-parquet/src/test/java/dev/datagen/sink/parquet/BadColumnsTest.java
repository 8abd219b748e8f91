package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.sink.parquet.Tables.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file could not hold is refused by name, never written wrongly. */
class BadColumnsTest {

  @TempDir Path folder;

  @Test
  void a_null_in_a_column_that_is_not_nullable() {
    assertRefused(
        ColumnType.INT,
        LongColumn.of(1, 2).withNulls(Nulls.of(new long[] {1})),
        "account.value holds nulls but is not nullable");
  }

  @Test
  void a_decimal_with_more_digits_than_declared() {
    assertRefused(
        ColumnType.decimal(5, 2),
        LongColumn.of(1, -100_000),
        "account.value holds -1000.00, which is no decimal(5,2)");
  }

  @Test
  void a_date_beyond_32_bits() {
    assertRefused(
        ColumnType.DATE,
        LongColumn.of(1L << 31),
        "account.value holds 2147483648, which is no date");
  }

  @Test
  void values_of_another_class_than_the_type_is_stored_in() {
    assertRefused(
        ColumnType.INT,
        DoubleColumn.of(1),
        "account.value is stored as DoubleColumn but its type needs LongColumn");
  }

  private void assertRefused(ColumnType type, Column column, String message) {
    Table table = Tables.table("account", List.of(Tables.column("value", type, false)), column);
    assertThatThrownBy(() -> Tables.write(folder, ParquetOptions.defaults(), 10, table))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
  }
}
