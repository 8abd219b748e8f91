package dev.datagen.plugins.choice;

import static dev.datagen.plugins.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.Literal;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.distribution.ChiSquare;
import dev.datagen.testkit.FakeContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiteralChoiceTest {

  private static final int SAMPLE = 200_000;

  private final FakeContext strings = FakeContext.of(ColumnType.STRING);

  @Test
  void choicesComeInProportionToTheirWeights() {
    assertThat(
            ChiSquare.pValue(
                counts(5, weights(1.0, 2.0, 0.0, 4.5, 0.5)), new double[] {1, 2, 0, 4.5, 0.5}))
        .isGreaterThan(0.001);
    assertThat(ChiSquare.pValue(counts(3, null), new double[] {1, 1, 1})).isGreaterThan(0.001);
  }

  @Test
  void aRuleWeighsThemByRank() {
    assertThat(
            ChiSquare.pValue(
                counts(4, kind("zipf@1.5")), new double[] {1, 0.353553, 0.19245, 0.125}))
        .isGreaterThan(0.001);
    double tail = 1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0 + 1 / 6.0 + 1 / 7.0 + 1 / 8.0;
    double[] headTail = new double[10];
    headTail[0] = headTail[1] = 0.4;
    for (int i = 2; i < 10; i++) {
      headTail[i] = 0.2 / (i - 1) / tail;
    }
    assertThat(ChiSquare.pValue(counts(10, kind("head_tail@{0.8,1}")), headTail))
        .isGreaterThan(0.001);
  }

  @Test
  void stringsShareOneDictionaryAcrossChunks() {
    Generator generator = plan(strings, arguments("web", "app"));
    DictionaryColumn first = (DictionaryColumn) make(generator, Rows.range(0, 10));
    DictionaryColumn second = (DictionaryColumn) make(generator, Rows.range(10, 10));
    assertThat(first.dictionary()).isSameAs(second.dictionary());
  }

  @Test
  void pickedRowsChooseAsTheRangeDoes() {
    Generator generator = plan(strings, arguments("web", "app", "store"));
    Column range = make(generator, Rows.range(100, 50));
    Column picked = make(generator, Rows.picked(new long[] {149, 100, 111}));
    assertThat(picked.value(0)).isEqualTo(range.value(49));
    assertThat(picked.value(1)).isEqualTo(range.value(0));
    assertThat(picked.value(2)).isEqualTo(range.value(11));
  }

  @Test
  void everyTypeKeepsItsOwnValues() {
    assertThat(new HashSet<>(values(ColumnType.INT, 1L, 5L))).containsExactlyInAnyOrder(1L, 5L);
    assertThat(new HashSet<>(values(ColumnType.FLOAT, 1L, new BigDecimal("2.5"))))
        .containsExactlyInAnyOrder(1.0, 2.5);
    assertThat(new HashSet<>(values(ColumnType.BOOL, true, false, true)))
        .containsExactlyInAnyOrder(true, false);
    assertThat(new HashSet<>(values(ColumnType.decimal(5, 2), new BigDecimal("9.99"))))
        .containsExactly(999L);
    assertThat(new HashSet<>(values(ColumnType.DATE, "1970-01-03"))).containsExactly(2L);
    assertThat(new HashSet<>(values(ColumnType.DATETIME, "1970-01-01T00:00:01+00:00")))
        .containsExactly(1_000_000L);
  }

  @Test
  void valuesArePinned() {
    Generator generator = plan(strings, arguments("web", "app", "store"));
    DictionaryColumn made = (DictionaryColumn) make(generator, Rows.range(0, 10));
    assertThat(made.codes()).containsExactly(1, 1, 0, 2, 1, 2, 1, 1, 1, 1);
  }

  @Test
  void aUniqueColumnTakesEveryDistinctChoiceOnce() {
    FakeContext context = FakeContext.of(ColumnType.STRING).uniqueIn(3);
    Generator generator = plan(context, arguments("b", "a", "b", "c"));
    assertThat(generator.unique()).isTrue();
    Column made = generator.generate(Rows.range(0, 3), context.key(), context);
    assertThat(Set.of(made.value(0), made.value(1), made.value(2)))
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThatThrownBy(() -> generator.generate(Rows.range(2, 2), context.key(), context))
        .isInstanceOf(RowError.class)
        .hasMessage("all 3 distinct choices are taken by earlier rows");
  }

  @Test
  void aUniqueColumnNeedsEnoughChoicesAndNoWeights() {
    FakeContext context = FakeContext.of(ColumnType.STRING).uniqueIn(4);
    assertThat(refusal(() -> plan(context, arguments("b", "a", "b", "c"))))
        .isEqualTo(
            "choices: value must be unique in 4 rows, but only has 3 distinct choices; give more"
                + " choices, or make fewer rows");
    assertThat(
            refusal(
                () -> plan(context, new ChoiceArguments(literals("a"), null, List.of(1.0), null))))
        .isEqualTo(
            "weights: a unique column takes every choice at most once, whatever it weighs; leave"
                + " out the weights, or the uniqueness");
    assertThat(
            refusal(() -> plan(context, new ChoiceArguments(literals("a"), null, null, "zipf@1"))))
        .startsWith("weights_kind: a unique column takes every choice at most once");
    assertThat(
            plan(
                    FakeContext.of(ColumnType.STRING).uniqueIn(1),
                    new ChoiceArguments(literals("a"), null, null, "uniform"))
                .unique())
        .isTrue();
  }

  @Test
  void whatIsNoChoiceIsRefused() {
    assertThat(refusal(() -> plan(strings, new ChoiceArguments(null, null, null, null))))
        .isEqualTo(": has nothing to choose from; give choices, or choices_ref \"table.column\"");
    assertThat(refusal(() -> plan(strings, new ChoiceArguments(literals("a"), "t.c", null, null))))
        .isEqualTo("choices_ref: stands beside choices; give choices or choices_ref, not both");
    assertThat(refusal(() -> plan(strings, arguments())))
        .isEqualTo("choices: is empty; give at least one choice");
    assertThat(refusal(() -> plan(strings, arguments("a", true))))
        .isEqualTo(
            "choices[1]: true is a boolean, not a value of type string; write it in quotes:"
                + " \"true\"");
    assertThat(refusal(() -> weighted(List.of(1.0, 1.0, 1.0), null)))
        .isEqualTo("weights: has 3 weights for 2 choices; give one weight for each of them");
    assertThat(refusal(() -> weighted(List.of(1.0), "uniform")))
        .isEqualTo("weights_kind: stands beside weights; give weights or weights_kind, not both");
    assertThat(refusal(() -> weighted(List.of(1.0, -0.5), null)))
        .isEqualTo("weights[1]: is -0.5; a weight is a finite number, not below 0");
    assertThat(refusal(() -> weighted(List.of(Double.NaN, 0.5), null)))
        .isEqualTo("weights[0]: is NaN; a weight is a finite number, not below 0");
    assertThat(refusal(() -> weighted(List.of(0.0, 0.0), null)))
        .isEqualTo("weights: are all 0; give at least one weight above 0");
    assertThat(refusal(() -> weighted(List.of(), null)))
        .isEqualTo("weights: is empty; give at least one weight above 0");
    assertThat(refusal(() -> weighted(null, "zipff@1")))
        .startsWith("weights_kind: unknown kind \"zipff\"; did you mean \"zipf\"?");
  }

  private Generator weighted(List<Double> weights, String kind) {
    return plan(strings, new ChoiceArguments(literals("a", "b"), null, weights, kind));
  }

  private static Generator plan(FakeContext context, ChoiceArguments arguments) {
    return new ChoiceFactory().plan(arguments, context);
  }

  private Column make(Generator generator, Rows rows) {
    return generator.generate(rows, strings.key(), strings);
  }

  private static ChoiceArguments arguments(Object... choices) {
    return new ChoiceArguments(literals(choices), null, null, null);
  }

  private static List<Literal> literals(Object... values) {
    return Arrays.stream(values).map(Literal::new).toList();
  }

  private static ChoiceArguments weights(Double... weights) {
    return new ChoiceArguments(null, null, List.of(weights), null);
  }

  private static ChoiceArguments kind(String kind) {
    return new ChoiceArguments(null, null, null, kind);
  }

  /** How often each of {@code size} choices is made. */
  private long[] counts(int size, ChoiceArguments weights) {
    List<Literal> choices =
        IntStream.range(0, size).mapToObj(i -> new Literal("choice " + i)).toList();
    Generator generator =
        plan(
            strings,
            new ChoiceArguments(
                choices,
                null,
                weights == null ? null : weights.weights(),
                weights == null ? null : weights.weightsKind()));
    long[] counts = new long[size];
    for (int code : ((DictionaryColumn) make(generator, Rows.range(0, SAMPLE))).codes()) {
      counts[code]++;
    }
    return counts;
  }

  private static List<Object> values(ColumnType type, Object... choices) {
    FakeContext context = FakeContext.of(type);
    Generator generator = plan(context, arguments(choices));
    assertThat(generator.output()).isEqualTo(type);
    Column made = generator.generate(Rows.range(0, 100), context.key(), context);
    switch (type.kind()) {
      case FLOAT -> assertThat(made).isInstanceOf(DoubleColumn.class);
      case BOOL -> assertThat(made).isInstanceOf(BooleanColumn.class);
      default -> assertThat(FakeContext.longs(made)).hasSize(100);
    }
    return IntStream.range(0, 100).mapToObj(made::value).toList();
  }
}
