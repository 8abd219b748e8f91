package com.example.datagen;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Nullable;

/** Arguments of the generator {@code iban}: parsing, errors, completion and reference come from here. */
@Doc("International bank account numbers with valid check digits.")
@Example("{\"country\": \"DE\"}")
public record IbanArguments(
    @Doc("The country of all accounts, as DE.") @Nullable String country,
    @Doc("The column of the same row that holds the country, in place of country.") @Nullable
        String countryFrom) {}
