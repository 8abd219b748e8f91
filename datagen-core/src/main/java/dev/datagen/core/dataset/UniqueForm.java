package dev.datagen.core.dataset;

import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.Form;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.dataset.ConstraintsSpec.Unique;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.TextValue;
import java.util.List;

/** {@code "table.column"}, or a list of these. */
record UniqueForm() implements Form {

  @Override
  public Object bind(Value value, SchemaPath path, Binder binder) {
    if (value instanceof TextValue text) {
      return new Unique(List.of(text.text()));
    } else if (value instanceof ArrayValue) {
      List<String> columns = binder.bindList(value, path, String.class);
      return columns == null ? null : new Unique(columns);
    }
    return binder.mismatch("\"table.column\" or a list of these", value, path);
  }
}
