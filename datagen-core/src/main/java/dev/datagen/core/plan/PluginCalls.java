package dev.datagen.core.plan;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.core.registry.Component;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs a plugin's planning; what it refuses or throws becomes a problem with its place. */
final class PluginCalls {

  private PluginCalls() {}

  static <T> Optional<T> guarded(
      Planning planning,
      PlanningContext context,
      Component.Kind kind,
      String id,
      Supplier<T> plan) {
    try {
      return Optional.of(plan.get());
    } catch (InvalidArgument e) {
      planning.error("invalid-argument", context.path(e.argument()), e.getMessage(), e.hint());
    } catch (RuntimeException | LinkageError e) {
      planning.problems.add(PluginFailures.atPlanning(planning, kind, id, context.path(""), e));
    }
    return Optional.empty();
  }
}
