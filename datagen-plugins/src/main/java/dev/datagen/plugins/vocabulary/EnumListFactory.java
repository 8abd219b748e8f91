package dev.datagen.plugins.vocabulary;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literals;
import dev.datagen.api.plan.ColumnContext;
import org.pf4j.Extension;

/** The generator {@code enum_list}: a vocabulary's fixed list of values. */
@Extension
public final class EnumListFactory implements GeneratorFactory<EnumListArguments> {

  @Override
  public String id() {
    return "enum_list";
  }

  @Override
  public Class<EnumListArguments> arguments() {
    return EnumListArguments.class;
  }

  @Override
  public Generator plan(EnumListArguments arguments, ColumnContext context) {
    if (arguments.values().isEmpty()) {
      throw new InvalidArgument("values", "is empty", "give at least one value");
    }
    EnumList list =
        EnumList.of(
            Literals.toColumn("values", arguments.values(), context.type()), context.type());
    if (context.unique() && !list.unique()) {
      throw new InvalidArgument(
          "values[" + list.duplicate() + "]",
          arguments.values().get(list.duplicate()) + " occurs twice in a unique column",
          "remove one of them");
    }
    return list;
  }
}
