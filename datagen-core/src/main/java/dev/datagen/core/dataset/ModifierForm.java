package dev.datagen.core.dataset;

import dev.datagen.api.option.NearestName;
import dev.datagen.api.option.Nullable;
import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.Describe;
import dev.datagen.core.bind.Form;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.NullValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.util.Map;

/** {@code {"transform": id, "args": {…}}}; absent arguments are empty ones. */
record ModifierForm(Map<String, Class<? extends Record>> known) implements Form {

  /** The keys, for the ordinary checks; the type of the arguments is known only afterwards. */
  private record Keys(String transform, @Nullable Anything args) {}

  /** Whatever stands there. */
  record Anything() {

    static final Form FORM = (value, path, binder) -> new Anything();
  }

  @Override
  public Object bind(Value value, SchemaPath path, Binder binder) {
    Keys keys = binder.bind(value, path, Keys.class);
    if (keys == null && !(value instanceof ObjectValue)) {
      return null;
    }
    ObjectValue object = (ObjectValue) value;
    Member transform = object.members().get("transform");
    if (transform == null || !(transform.value() instanceof TextValue text)) {
      return null;
    }
    Class<? extends Record> type = known.get(text.text());
    if (type == null) {
      unknown(text, path, binder);
      return null;
    }
    Member args = object.members().get("args");
    boolean given = args != null && !(args.value() instanceof NullValue);
    Record bound =
        given
            ? binder.arguments(args.value(), path.key("args"), type)
            : binder.arguments(empty(object), path, type);
    return new ModifierSpec(text.text(), bound);
  }

  private void unknown(TextValue id, SchemaPath path, Binder binder) {
    binder
        .problems()
        .error(
            "unknown-transform",
            path.key("transform"),
            id,
            "unknown transform " + Describe.quoted(id.text()),
            NearestName.hint(id.text(), "transforms", known.keySet()));
  }

  private static Value empty(ObjectValue object) {
    return new ObjectValue(Map.of(), object.line(), object.column());
  }
}
