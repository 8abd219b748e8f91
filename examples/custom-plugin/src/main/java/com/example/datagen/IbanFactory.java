package com.example.datagen;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import java.util.Arrays;
import org.pf4j.Extension;

/** The generator {@code iban}. Everything that can be checked or prepared is done once, here. */
@Extension
public final class IbanFactory implements GeneratorFactory<IbanArguments> {

  @Override
  public String id() {
    return "iban";
  }

  @Override
  public Class<IbanArguments> arguments() {
    return IbanArguments.class;
  }

  @Override
  public Generator plan(IbanArguments arguments, ColumnContext context) {
    if (!context.type().equals(ColumnType.STRING)) {
      throw new InvalidArgument(
          "", "makes texts, but the column's type is " + context.type(), "make it a string");
    }
    if ((arguments.country() == null) == (arguments.countryFrom() == null)) {
      throw new InvalidArgument("", "needs a country", "give either country or country_from");
    }
    if (arguments.country() != null) {
      return new IbanGenerator(country(arguments.country()), null);
    }
    // Whatever is read must be declared: so the engine makes that column first.
    Input country = context.input("country_from", arguments.countryFrom());
    return new IbanGenerator(null, country);
  }

  private static Country country(String name) {
    try {
      return Country.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new InvalidArgument(
          "country",
          "no account numbers are known for \"" + name + "\"",
          "countries are " + Arrays.toString(Country.values()));
    }
  }
}
