package dev.datagen.plugins.choice;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Nullable;
import java.util.List;

/**
 * What is chosen from, and how often each.
 *
 * @param choices the values, or null
 * @param choicesRef a column whose rows are chosen from, or null
 * @param weights a weight for each choice, or null
 * @param weightsKind a rule of weights, or null
 */
@Doc("One of several values, chosen at random by weights. Give choices or choices_ref.")
@Example("{\"choices\": [\"web\", \"app\", \"store\"], \"weights\": [0.5, 0.3, 0.2]}")
public record ChoiceArguments(
    @Doc("The values to choose from, of the column's type (dates and datetimes as ISO-8601 text).")
        @Nullable
        List<Literal> choices,
    @Doc(
            "\"table.column\": the rows of another table to choose from: any of them, even where the"
                + " table is an ancestor (lookup takes this row's own). With weights_kind the"
                + " table's first row has rank 1.")
        @Nullable
        String choicesRef,
    @Doc("A weight for each choice; any numbers not below 0, normalised.")
        @Bounds(min = 0)
        @Nullable
        List<Double> weights,
    @Doc(
            "A rule in place of weights: \"uniform\" (the default), \"zipf@alpha\" (the choice of"
                + " rank r weighs r^-alpha), or \"head_tail@{head_share,tail_alpha}\" (the first"
                + " fifth shares head_share equally, the rest follows a zipf rule).")
        @Nullable
        String weightsKind) {}
