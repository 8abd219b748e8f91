package dev.datagen.core.plan;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.core.registry.Component;
import dev.datagen.core.watch.UnderWay;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs a plugin's planning; what it refuses or throws becomes a problem with its place. */
final class PluginCalls {

  private PluginCalls() {}

  static <T> Optional<T> guarded(
      Planning planning,
      PlanningContext context,
      Component.Kind kind,
      String id,
      Supplier<T> plan) {
    return guarded(planning, context.id().toString(), context::path, kind, id, plan);
  }

  /**
   * @param whose who needs the component: {@code "user.email"}
   * @param path place of an argument in the schema; of the arguments as a whole for empty text
   */
  static <T> Optional<T> guarded(
      Planning planning,
      String whose,
      UnaryOperator<String> path,
      Component.Kind kind,
      String id,
      Supplier<T> plan) {
    try {
      Object component = planning.registry.component(kind, id).extension();
      return Optional.of(UnderWay.during(whose, component, plan::get));
    } catch (InvalidArgument e) {
      planning.error("invalid-argument", path.apply(e.argument()), e.getMessage(), e.hint());
    } catch (RuntimeException | LinkageError e) {
      planning.problems.add(PluginFailures.atPlanning(planning, kind, id, path.apply(""), e));
    }
    return Optional.empty();
  }
}
