package dev.datagen.plugins.vocabulary;

import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Literal;
import java.util.List;

/**
 * The values of a vocabulary.
 *
 * @param values one for each row, in row order
 */
@Doc("The rows of a vocab table, one by one; their number is the table's row count.")
@Example("{\"values\": [\"bronze\", \"silver\", \"gold\"]}")
public record EnumListArguments(
    @Doc("One value for each row, of the column's type (dates and datetimes as ISO-8601 text).")
        List<Literal> values) {}
