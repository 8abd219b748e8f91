package dev.datagen.core.dataset;

import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.Form;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.Member;
import java.util.Map;

/** {@code {"id": {…}}}: a validator's id and its arguments. */
record ValidatorForm(Map<String, Class<? extends Record>> known) implements Form {

  @Override
  public Object bind(Value value, SchemaPath path, Binder binder) {
    Member member = TaggedForm.only(value, path, "validator", known.keySet(), binder);
    return member == null
        ? null
        : new DatasetSpec.ValidatorSpec(
            member.key(), TaggedForm.arguments(member, path, known.get(member.key()), binder));
  }
}
