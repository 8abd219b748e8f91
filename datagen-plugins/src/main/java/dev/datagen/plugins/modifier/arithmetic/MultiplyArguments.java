package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.option.Alias;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Arguments of the modifier {@code multiply}. */
@Doc("Multiplies numbers by a constant.")
@Example("{\"factor\": 1.19}")
public record MultiplyArguments(@Doc("What to multiply by.") @Alias("value") double factor) {}
