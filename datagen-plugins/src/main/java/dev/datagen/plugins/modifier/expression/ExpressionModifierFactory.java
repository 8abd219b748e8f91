package dev.datagen.plugins.modifier.expression;

import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.plugins.expression.CompiledExpression;
import java.util.List;
import org.pf4j.Extension;

/** The modifier {@code expression}, on every type. */
@Extension
public final class ExpressionModifierFactory
    implements ModifierFactory<ExpressionModifierArguments> {

  @Override
  public String id() {
    return "expression";
  }

  @Override
  public Class<ExpressionModifierArguments> arguments() {
    return ExpressionModifierArguments.class;
  }

  @Override
  public Modifier plan(ExpressionModifierArguments arguments, ModifierContext context) {
    CompiledExpression.Variable value =
        new CompiledExpression.Variable("value", context.inputType());
    return new ExpressionModifier(
        CompiledExpression.compile(arguments.code(), "code", context, List.of(value)));
  }
}
