package dev.datagen.tests;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.validation.Availability;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.ValidationOptions;
import dev.datagen.core.validation.Validations;
import dev.datagen.core.validation.key.Resolver;
import dev.datagen.testkit.ChunkCollector;
import dev.datagen.testkit.contract.ValidatorCase;
import dev.datagen.testkit.contract.ValidatorContract;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every check that the examples declare keeps the contract that validators of plugins are held to.
 */
class ChecksContractTest extends ValidatorContract {

  private static final Map<Plan, List<Deque<Check<?>>>> UNUSED = new IdentityHashMap<>();

  private static final List<ValidatorCase> CASES =
      Stream.of(
              of("ecommerce", "", 20),
              of("marketing_funnel", "", 20),
              // its loans are compared with the day their customer joined
              of("bank", ".key", 40))
          .flatMap(cases -> cases)
          .toList();

  @Override
  protected Stream<ValidatorCase> cases() {
    return CASES.stream();
  }

  /**
   * The checks of an example.
   *
   * @param kind ends the name of their package; empty for all
   */
  private static Stream<ValidatorCase> of(String example, String kind, int rows) {
    var datagen = Generated.example(example).seed(7).rows(rows).chunkRows(1_000_000);
    Plan plan = datagen.plan();
    ChunkCollector data = Generated.run(datagen);
    List<Check<?>> all = checks(plan);
    List<String> packages = all.stream().map(check -> check.getClass().getPackageName()).toList();
    List<String> names = all.stream().map(ChecksContractTest::name).toList();
    return Stream.concat(
        IntStream.range(0, packages.size())
            .filter(i -> packages.get(i).endsWith(kind))
            .mapToObj(
                i ->
                    withData(
                        named(example + ": " + names.get(i), plan, i),
                        plan,
                        data,
                        UnaryOperator.identity())),
        IntStream.range(0, packages.size())
            .filter(i -> packages.get(i).endsWith(kind))
            .filter(i -> packages.get(i).matches(".*[.](key|value)"))
            .mapToObj(
                i ->
                    withData(
                        named("broken " + example + ": " + names.get(i), plan, i),
                        plan,
                        data,
                        ChecksContractTest::shuffled)));
  }

  /** Rows fall out, and others stand there twice, so that keys are repeated and are missing. */
  private static Column shuffled(Column column) {
    int[] rows =
        IntStream.range(1, column.size())
            .filter(row -> row % 11 != 0)
            .map(row -> row % 7 == 3 ? row - 2 : row)
            .toArray();
    return column.gather(rows);
  }

  private static List<Check<?>> checks(Plan plan) {
    return Validations.of(plan, ValidationOptions.DEFAULTS, Availability.ALL, Resolver.NONE)
        .checks();
  }

  private static String name(Check<?> check) {
    return check.notChecked("").stream().findFirst().map(Finding::check).orElse("check");
  }

  private static ValidatorCase named(String name, Plan plan, int number) {
    return ValidatorCase.of(name, tables -> new CheckAsValidator<>(unused(plan, number)));
  }

  /** A check that nobody had before: those that are made with it are kept for others. */
  private static Check<?> unused(Plan plan, int number) {
    List<Deque<Check<?>>> kept = UNUSED.computeIfAbsent(plan, first -> new ArrayList<>());
    if (kept.isEmpty() || kept.get(number).isEmpty()) {
      List<Check<?>> made = checks(plan);
      while (kept.size() < made.size()) {
        kept.add(new ArrayDeque<>());
      }
      for (int i = 0; i < made.size(); i++) {
        kept.get(i).add(made.get(i));
      }
    }
    return kept.get(number).remove();
  }

  private static ValidatorCase withData(
      ValidatorCase bare, Plan plan, ChunkCollector data, UnaryOperator<Column> change) {
    ValidatorCase filled = bare;
    for (var table : plan.tables()) {
      for (Chunk chunk : data.chunks(table.name())) {
        Column[] columns = chunk.columns().stream().map(change).toArray(Column[]::new);
        filled = filled.table(chunk.table(), columns);
      }
    }
    return filled;
  }

  /** A check over chunks that nobody else looks at. */
  private record CheckAsValidator<S>(Check<S> check) implements Validator<S> {

    @Override
    public boolean observes(String table) {
      return check.reads().stream().anyMatch(attribute -> attribute.startsWith(table + "."));
    }

    @Override
    public S observe(Chunk chunk) {
      return check.observe(new Observed(chunk));
    }

    @Override
    public S merge(S earlier, S later) {
      return check.merge(earlier, later);
    }

    @Override
    public List<Finding> conclude(S state) {
      return new ArrayList<>(check.conclude(state));
    }
  }
}
