package dev.datagen.plugins.expression;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.plan.ColumnContext;
import java.util.List;
import org.pf4j.Extension;

/** The generator {@code expression}. */
@Extension
public final class ExpressionFactory implements GeneratorFactory<ExpressionArguments> {

  @Override
  public String id() {
    return "expression";
  }

  @Override
  public Class<ExpressionArguments> arguments() {
    return ExpressionArguments.class;
  }

  @Override
  public Generator plan(ExpressionArguments arguments, ColumnContext context) {
    return new ExpressionGenerator(
        CompiledExpression.compile(arguments.code(), "code", context, List.of()));
  }
}
