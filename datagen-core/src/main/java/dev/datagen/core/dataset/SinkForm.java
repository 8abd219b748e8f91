package dev.datagen.core.dataset;

import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.EntryForm;
import dev.datagen.core.bind.PlainValues;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.document.Value.Member;
import dev.datagen.core.document.Value.ObjectValue;
import java.util.Map;

/** {@code "parquet": {…}}: options of a sink, checked now and completed by the command line. */
record SinkForm(Map<String, Class<? extends Record>> known) implements EntryForm {

  @Override
  public Object bind(Member entry, SchemaPath path, Binder binder) {
    Class<? extends Record> options = known.get(entry.key());
    if (options == null) {
      TaggedForm.unknown(entry, SchemaPath.of("sinks"), "sink", known.keySet(), binder);
      return null;
    }
    if (!(entry.value() instanceof ObjectValue)) {
      return binder.mismatch("an object", entry.value(), path);
    }
    binder.incomplete(entry.value(), path, options);
    @SuppressWarnings("unchecked")
    Map<String, Object> plain = (Map<String, Object>) PlainValues.of(entry.value());
    return new DatasetSpec.SinkSpec(plain);
  }
}
