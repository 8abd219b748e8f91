package dev.datagen.core.registry;

import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.api.validator.ValidatorFactory;
import java.util.Locale;
import java.util.Optional;

/**
 * One installed generator, modifier, validator, sink or source.
 *
 * @param kind what it is
 * @param id its name in schemas or on the command line
 * @param arguments the record of its arguments or options
 * @param extension the factory itself
 * @param origin the file it comes from, or {@code "class path"}
 * @param version version of the plugin, or empty text
 */
public record Component(
    Kind kind,
    String id,
    Class<? extends Record> arguments,
    Object extension,
    String origin,
    String version) {

  /** Kinds of components. */
  public enum Kind {
    GENERATOR,
    MODIFIER,
    VALIDATOR,
    SINK,
    SOURCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The component that an extension is, if it is one of ours. */
  static Optional<Component> of(Object extension, String origin, String version) {
    if (extension instanceof GeneratorFactory<?> factory) {
      return Optional.of(
          new Component(
              Kind.GENERATOR, factory.id(), factory.arguments(), extension, origin, version));
    }
    if (extension instanceof ModifierFactory<?> factory) {
      return Optional.of(
          new Component(
              Kind.MODIFIER, factory.id(), factory.arguments(), extension, origin, version));
    }
    if (extension instanceof ValidatorFactory<?> factory) {
      return Optional.of(
          new Component(
              Kind.VALIDATOR, factory.id(), factory.arguments(), extension, origin, version));
    }
    if (extension instanceof SinkFactory<?> factory) {
      return Optional.of(
          new Component(Kind.SINK, factory.id(), factory.options(), extension, origin, version));
    }
    if (extension instanceof SourceFactory<?> factory) {
      return Optional.of(
          new Component(Kind.SOURCE, factory.id(), factory.options(), extension, origin, version));
    }
    return Optional.empty();
  }
}
