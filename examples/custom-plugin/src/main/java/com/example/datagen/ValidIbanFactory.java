package com.example.datagen;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Validator;
import dev.datagen.api.validator.ValidatorFactory;
import java.util.List;
import org.pf4j.Extension;

/** The validator {@code valid_iban}. */
@Extension
public final class ValidIbanFactory implements ValidatorFactory<ValidIbanArguments> {

  @Override
  public String id() {
    return "valid_iban";
  }

  @Override
  public Class<ValidIbanArguments> arguments() {
    return ValidIbanArguments.class;
  }

  @Override
  public Validator<?> plan(ValidIbanArguments arguments, List<TableSchema> tables) {
    for (TableSchema table : tables) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (arguments.column().equals(table.name() + "." + table.columns().get(i).name())) {
          return new ValidIban(table, i);
        }
      }
    }
    throw new InvalidArgument(
        "column", "there is no column " + arguments.column(), "write it as \"account.iban\"");
  }
}
