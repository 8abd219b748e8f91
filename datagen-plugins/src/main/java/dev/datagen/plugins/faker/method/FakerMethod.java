package dev.datagen.plugins.faker.method;

import dev.datagen.api.generator.Generator;
import dev.datagen.plugins.faker.template.Template;
import dev.datagen.plugins.faker.text.TextSource;
import java.util.List;

/**
 * A method of the faker generator.
 *
 * @param name its name in a schema, in snake case
 * @param doc what it gives, in a few words
 * @param arguments its own arguments
 * @param maker how its values are made
 */
public record FakerMethod(String name, String doc, List<Argument> arguments, Maker maker) {

  public FakerMethod {
    arguments = List.copyOf(arguments);
  }

  /** How values are made. */
  public sealed interface Maker {}

  /** Text that depends on the locale, as a template. */
  @FunctionalInterface
  public non-sealed interface Localized extends Maker {

    /** The template for a locale. */
    Template make(LocaleTemplates locale, Arguments arguments);
  }

  /** Text that is the same in every locale, as a template. */
  @FunctionalInterface
  public non-sealed interface Universal extends Maker {

    /** The template. */
    Template make(Arguments arguments);
  }

  /** Text that no template gives, such as one with a check digit; the same in every locale. */
  @FunctionalInterface
  public non-sealed interface Computed extends Maker {

    /** What makes it. */
    TextSource make(Arguments arguments);
  }

  /** Text that no template gives and that depends on the locale. */
  @FunctionalInterface
  public non-sealed interface LocalizedComputed extends Maker {

    /** What makes it in a locale. */
    TextSource make(LocaleTemplates locale, Arguments arguments);
  }

  /** Numbers, booleans and times. */
  @FunctionalInterface
  public non-sealed interface Values extends Maker {

    /** The generator. */
    Generator make(Arguments arguments);
  }

  /** Whether values differ from locale to locale. */
  public boolean isLocalized() {
    return maker instanceof Localized || maker instanceof LocalizedComputed;
  }
}
