package dev.datagen.plugins.expression;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.Catalogue;
import dev.datagen.api.plan.ColumnContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** The generator {@code expression}. */
@Extension
public final class ExpressionFactory implements GeneratorFactory<ExpressionArguments>, Catalogue {

  @Override
  public String id() {
    return "expression";
  }

  @Override
  public Class<ExpressionArguments> arguments() {
    return ExpressionArguments.class;
  }

  @Override
  public String argument() {
    return "code";
  }

  @Override
  public Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    Functions.all().forEach(function -> entries.put(function.signature(), function.doc()));
    return entries;
  }

  @Override
  public Generator plan(ExpressionArguments arguments, ColumnContext context) {
    return new ExpressionGenerator(
        CompiledExpression.compile(arguments.code(), "code", context, List.of()));
  }
}
