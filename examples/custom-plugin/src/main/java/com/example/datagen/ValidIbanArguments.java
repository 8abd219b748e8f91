package com.example.datagen;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Arguments of the validator {@code valid_iban}. */
@Doc("Every value of a column is an IBAN with valid check digits.")
@Example("{\"column\": \"account.iban\"}")
public record ValidIbanArguments(@Doc("The column: \"table.column\".") String column) {}
