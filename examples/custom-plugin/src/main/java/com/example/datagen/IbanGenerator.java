package com.example.datagen;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.random.RandomGenerator;

/** Makes the values: a pure function of rows, key and inputs, called from many threads at once. */
final class IbanGenerator implements Generator {

  private final Country country;
  private final Input countryFrom;

  /**
   * @param country of all rows, or null
   * @param countryFrom where each row's country is, or null
   */
  IbanGenerator(Country country, Input countryFrom) {
    this.country = country;
    this.countryFrom = countryFrom;
  }

  @Override
  public ColumnType output() {
    return ColumnType.STRING;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    Column countries = countryFrom == null ? null : inputs.column(countryFrom);
    Utf8Builder made = new Utf8Builder(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      if (countries != null && countries.isNull(i)) {
        made.appendNull();
      } else {
        Country chosen = countries == null ? country : country(countries.value(i), i);
        // Random numbers are drawn by the row's identity, never in the order of calls.
        made.append(Iban.of(chosen.name(), account(chosen, key.at(rows.id(i)))));
      }
    }
    return made.build();
  }

  private static Country country(Object name, int row) {
    try {
      return Country.valueOf(String.valueOf(name));
    } catch (IllegalArgumentException e) {
      throw new RowError(row, "no account numbers are known for the country " + name);
    }
  }

  private static String account(Country country, RandomGenerator random) {
    StringBuilder account = new StringBuilder();
    for (int i = 0; i < country.letters(); i++) {
      account.append((char) ('A' + random.nextInt(26)));
    }
    for (int i = 0; i < country.digits(); i++) {
      account.append((char) ('0' + random.nextInt(10)));
    }
    return account.toString();
  }
}
