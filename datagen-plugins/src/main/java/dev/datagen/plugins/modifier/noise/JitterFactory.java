package dev.datagen.plugins.modifier.noise;

import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import org.pf4j.Extension;

/** The modifier {@code jitter}, on numbers. */
@Extension
public final class JitterFactory implements ModifierFactory<JitterArguments> {

  @Override
  public String id() {
    return "jitter";
  }

  @Override
  public Class<JitterArguments> arguments() {
    return JitterArguments.class;
  }

  @Override
  public Modifier plan(JitterArguments arguments, ModifierContext context) {
    return new Jitter(arguments.std(), arguments.mode(), context);
  }
}
