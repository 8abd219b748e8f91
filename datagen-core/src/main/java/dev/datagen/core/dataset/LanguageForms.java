package dev.datagen.core.dataset;

import dev.datagen.core.bind.BindRules;
import dev.datagen.core.bind.Form;
import java.util.Map;
import java.util.Set;

/** The parts of the language whose shape depends on a key or on how they are written. */
public final class LanguageForms {

  private LanguageForms() {}

  /** How to bind a schema document with the given plugins. */
  public static BindRules rules(Vocabulary vocabulary) {
    Map<Class<?>, Form> forms =
        Map.of(
            GeneratorSpec.class, new GeneratorForm(vocabulary.generators()),
            ModifierSpec.class, new ModifierForm(vocabulary.modifiers()),
            ModifierForm.Anything.class, ModifierForm.Anything.FORM,
            DatasetSpec.ValidatorSpec.class, new ValidatorForm(vocabulary.validators()),
            CurveSpec.class, new CurveForm(),
            ConstraintsSpec.Unique.class, new UniqueForm());
    return new BindRules(
        forms,
        Map.of(DatasetSpec.SinkSpec.class, new SinkForm(vocabulary.sinks())),
        Set.of(
            DatasetSpec.class,
            NodeSpec.class,
            ColumnSpec.class,
            ColumnSpec.ColumnConstraintsSpec.class,
            ConstraintsSpec.class,
            TargetsSpec.class),
        "key",
        false,
        false);
  }
}
