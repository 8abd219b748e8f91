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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every check that the examples declare keeps the contract that validators of plugins are held to.
 */
class ChecksContractTest extends ValidatorContract {

  private static final List<String> EXAMPLES = List.of("ecommerce", "marketing_funnel");
  private static final List<ValidatorCase> CASES =
      EXAMPLES.stream().flatMap(ChecksContractTest::of).toList();

  @Override
  protected Stream<ValidatorCase> cases() {
    return CASES.stream();
  }

  private static Stream<ValidatorCase> of(String example) {
    var datagen = Generated.example(example).seed(7).rows(20).chunkRows(1_000_000);
    Plan plan = datagen.plan();
    ChunkCollector data = Generated.run(datagen);
    List<Check<?>> checks = checks(plan);
    return IntStream.range(0, checks.size())
        .filter(i -> !checks.get(i).getClass().getPackageName().endsWith(".validation.key"))
        .mapToObj(i -> withData(named(example, plan, i), plan, data));
  }

  private static List<Check<?>> checks(Plan plan) {
    return Validations.of(plan, ValidationOptions.DEFAULTS, Availability.ALL, Resolver.NONE)
        .checks();
  }

  private static ValidatorCase named(String example, Plan plan, int number) {
    Check<?> check = checks(plan).get(number);
    String name = check.notChecked("").stream().findFirst().map(Finding::check).orElse("check");
    return ValidatorCase.of(
        example + ": " + name, tables -> new CheckAsValidator<>(checks(plan).get(number)));
  }

  private static ValidatorCase withData(ValidatorCase bare, Plan plan, ChunkCollector data) {
    ValidatorCase filled = bare;
    for (var table : plan.tables()) {
      for (Chunk chunk : data.chunks(table.name())) {
        filled = filled.table(chunk.table(), chunk.columns().toArray(Column[]::new));
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
