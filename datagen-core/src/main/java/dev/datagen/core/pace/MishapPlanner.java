package dev.datagen.core.pace;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.NearestName;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.sink.Disorder;
import dev.datagen.core.bind.BindResult;
import dev.datagen.core.bind.OptionBinder;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.watch.UnderWay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plans what goes wrong with the rows of each table; what makes no sense becomes a problem. */
final class MishapPlanner {

  private static final String LAW = "distribution";

  private final Plan plan;
  private final Registry registry;
  private final String path;
  private final List<Problem> problems;

  /**
   * @param path where in the schema the tables' options are: {@code sinks.kafka.tables}
   */
  MishapPlanner(Plan plan, Registry registry, String path, List<Problem> problems) {
    this.plan = plan;
    this.registry = registry;
    this.path = path;
    this.problems = problems;
  }

  Map<String, Mishaps> plan(Map<String, Disorder> disorder) {
    Map<String, Mishaps> planned = new HashMap<>();
    new TreeMap<>(disorder)
        .forEach(
            (name, wanted) -> {
              TablePlan table = plan.table(name);
              if (table == null) {
                List<String> known = plan.tables().stream().map(TablePlan::name).toList();
                error(
                    name,
                    "there is no table \"" + name + "\"",
                    NearestName.hint(name, "tables", known));
              } else if (!wanted.isNone()) {
                planned.put(name, mishaps(table, wanted));
              }
            });
    return planned;
  }

  private Mishaps mishaps(TablePlan table, Disorder wanted) {
    Generator delays = null;
    if (wanted.late() != null) {
      if (RowTime.of(table).isAbsent()) {
        error(
            table.name() + ".late",
            "rows of "
                + table.name()
                + " cannot be late: neither the table nor an ancestor has a datetime or date"
                + " column",
            "leave \"late\" out");
      }
      delays = delays(table.name(), wanted.late().delay());
    }
    return new Mishaps(wanted, delays, RandomKey.ofSeed(plan.seed()).derive(table.name()));
  }

  private Generator delays(String table, Disorder.Delay delay) {
    GeneratorFactory<?> factory = registry.generator(LAW);
    String where = table + ".late.delay";
    if (factory == null) {
      error(where, "no plugin has the generator \"" + LAW + "\"", "install the built-in plugins");
      return null;
    }
    return delays(factory, where, table, delay);
  }

  private <A extends Record> Generator delays(
      GeneratorFactory<A> factory, String where, String table, Disorder.Delay delay) {
    Map<String, Object> arguments = new TreeMap<>();
    arguments.put("type", delay.type());
    Map<String, Object> parameters = new TreeMap<>();
    for (Map.Entry<String, Literal> parameter : delay.params().entrySet()) {
      parameters.put(parameter.getKey(), parameter.getValue().value());
    }
    arguments.put("params", parameters);
    if (delay.clamp() != null) {
      arguments.put("clamp", new ArrayList<>(delay.clamp()));
    }
    BindResult<A> bound = OptionBinder.bindOptions(arguments, Map.of(), factory.arguments());
    bound.problems().forEach(p -> error(where + "." + p.path(), p.message(), p.hint()));
    if (bound.value() == null) {
      return null;
    }
    try {
      Generator planned =
          UnderWay.during(
              where, factory, () -> factory.plan(bound.value(), new DelayContext(table)));
      if (!planned.output().isNumeric()) {
        error(where, "does not make numbers", "use a distribution of numbers");
      }
      return planned;
    } catch (InvalidArgument e) {
      error(e.argument().isEmpty() ? where : where + "." + e.argument(), e.getMessage(), e.hint());
      return null;
    }
  }

  private void error(String place, String message, String hint) {
    String at = path + "." + place;
    problems.add(
        Problem.error("disorder", at, message, hint, plan.dataset().positions().apply(at)));
  }
}
