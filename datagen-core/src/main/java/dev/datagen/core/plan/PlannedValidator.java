package dev.datagen.core.plan;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Validator;
import dev.datagen.api.validator.ValidatorFactory;
import dev.datagen.core.dataset.DatasetSpec.ValidatorSpec;
import dev.datagen.core.registry.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A validator that the schema calls.
 *
 * @param id its id
 * @param validator the validator, its arguments checked
 */
public record PlannedValidator(String id, Validator<?> validator) {

  static List<PlannedValidator> all(Planning planning) {
    List<ValidatorSpec> specs = planning.dataset.spec().validators();
    if (specs.isEmpty()) {
      return List.of();
    }
    List<TableSchema> tables =
        planning.tables.values().stream()
            .map(table -> table.schema(table.space().knownSize()))
            .toList();
    List<PlannedValidator> planned = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      plan(planning, specs.get(i), "validators[" + i + "]", tables).ifPresent(planned::add);
    }
    return planned;
  }

  private static Optional<PlannedValidator> plan(
      Planning planning, ValidatorSpec spec, String path, List<TableSchema> tables) {
    ValidatorFactory<?> factory = planning.registry.validator(spec.id());
    String arguments = path + "." + spec.id();
    return PluginCalls.guarded(
        planning,
        path,
        argument ->
            argument.isEmpty() || argument.startsWith("[")
                ? arguments + argument
                : arguments + "." + argument,
        Component.Kind.VALIDATOR,
        spec.id(),
        () -> new PlannedValidator(spec.id(), plan(factory, spec.arguments(), tables)));
  }

  private static <A extends Record> Validator<?> plan(
      ValidatorFactory<A> factory, Record arguments, List<TableSchema> tables) {
    return factory.plan(factory.arguments().cast(arguments), tables);
  }
}
