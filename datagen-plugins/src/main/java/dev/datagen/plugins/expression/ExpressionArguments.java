package dev.datagen.plugins.expression;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Arguments of the generator {@code expression}. */
@Doc(
    "Computes the value from other columns of the row and of its ancestors. Nothing can be reached"
        + " but these columns, operators and the functions listed.")
@Example("{\"code\": \"quantity * unit_price * (1 - discount)\"}")
public record ExpressionArguments(
    @Doc(
            "What to compute. Operators, tightest first: `^` (power), unary `-`, `*` `/` `%` (`/` is"
                + " real division, `%` has the sign of the divisor), `+` `-`, `<` `<=` `>` `>=`"
                + " `==` `!=`, `not`, `and`, `or`, `c ? a : b`, `a if c else b`. Values: columns"
                + " (`price`), ancestors' columns (`user.age`), numbers, texts in single or double"
                + " quotes, true, false, null. Sums, differences and products of ints are exact;"
                + " everything else is computed in doubles. The difference of two times is in"
                + " seconds. Null in gives null out; a condition that is null counts as false."
                + " Functions: abs, min, max, round, floor, ceil, sign, sqrt, exp, ln, log10, sin,"
                + " cos, pow, mod, clamp, if, coalesce, is_null, concat, upper, lower, trim,"
                + " length, substr, replace, contains, starts_with, ends_with, to_string,"
                + " to_number, year, month, day, hour, minute, dow, date_diff, add_seconds,"
                + " add_minutes, add_hours, add_days, to_date, to_datetime.")
        String code) {}
