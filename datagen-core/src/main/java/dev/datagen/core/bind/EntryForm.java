package dev.datagen.core.bind;

import dev.datagen.core.document.Value.Member;

/** A class whose values, as entries of a map, depend on the key they stand under. */
public interface EntryForm {

  /** The object that an entry means, or null after reporting what is wrong with it. */
  Object bind(Member entry, SchemaPath path, Binder binder);
}
