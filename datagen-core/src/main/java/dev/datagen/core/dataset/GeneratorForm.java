package dev.datagen.core.dataset;

import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.Form;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.Member;
import java.util.Map;

/** {@code {"choice": {…}}}: a generator's id and its arguments. */
record GeneratorForm(Map<String, Class<? extends Record>> known) implements Form {

  /** The id is kept even where the arguments do not fit: later checks go by it. */
  @Override
  public Object bind(Value value, SchemaPath path, Binder binder) {
    Member member = TaggedForm.only(value, path, "generator", known.keySet(), binder);
    return member == null
        ? null
        : new GeneratorSpec(
            member.key(), TaggedForm.arguments(member, path, known.get(member.key()), binder));
  }
}
