package dev.datagen.plugins.modifier.mapping;

import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import org.pf4j.Extension;

/** The modifier {@code map_values}, on every type. */
@Extension
public final class MapValuesFactory implements ModifierFactory<MapValuesArguments> {

  @Override
  public String id() {
    return "map_values";
  }

  @Override
  public Class<MapValuesArguments> arguments() {
    return MapValuesArguments.class;
  }

  @Override
  public Modifier plan(MapValuesArguments arguments, ModifierContext context) {
    if (arguments.mapping().isEmpty()) {
      throw new InvalidArgument("mapping", "is empty", "list at least one old and new value");
    }
    return switch (context.inputType().kind()) {
      case STRING -> TextMapping.of(arguments.mapping());
      case BOOL -> BooleanMapping.of(arguments.mapping());
      case INT, DECIMAL, DATETIME, DATE -> LongMapping.of(arguments.mapping(), context);
      case FLOAT -> DoubleMapping.of(arguments.mapping(), context);
    };
  }
}
