package dev.datagen.plugins.modifier.expression;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Arguments of the modifier {@code expression}; its code is compiled when it is planned. */
@Doc("Computes the value anew from the value so far and other columns of the row.")
@Example("{\"code\": \"value * (1 - discount)\"}")
public record ExpressionModifierArguments(
    @Doc(
            "What to compute, in the language of the generator expression; value is the value so"
                + " far. A null stays null.")
        String code) {}
