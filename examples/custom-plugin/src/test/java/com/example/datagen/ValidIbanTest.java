package com.example.datagen;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.testkit.contract.ValidatorCase;
import dev.datagen.testkit.contract.ValidatorContract;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The contract of validators, over numbers that are right and numbers that are wrong. */
class ValidIbanTest extends ValidatorContract {

  @Override
  protected Stream<ValidatorCase> cases() {
    return Stream.of(
        accounts("right", "DE89370400440532013000"), accounts("wrong", "DE88370400440532013000"));
  }

  private static ValidatorCase accounts(String name, String iban) {
    TableSchema table =
        new TableSchema(
            "account",
            "",
            List.of(
                new ColumnSchema("id", ColumnType.INT, false, ""),
                new ColumnSchema("iban", ColumnType.STRING, true, "")),
            0,
            OptionalInt.empty(),
            List.of(),
            100);
    String[] ibans = new String[100];
    java.util.Arrays.setAll(ibans, row -> row % 7 == 3 ? iban : row % 10 == 0 ? null : "NL91ABNA0417164300");
    return ValidatorCase.of(new ValidIbanFactory(), new ValidIbanArguments("account.iban"))
        .named("valid_iban of numbers that are " + name)
        .table(table, LongColumn.of(new long[100]), Utf8Column.of(ibans));
  }
}
