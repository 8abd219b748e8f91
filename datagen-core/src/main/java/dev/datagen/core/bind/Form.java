package dev.datagen.core.bind;

import dev.datagen.core.document.Value;

/** A class whose values look other than their components tell. */
public interface Form {

  /**
   * The object that a value means, or null after reporting what is wrong with it.
   *
   * @param binder for the parts that are ordinary
   */
  Object bind(Value value, SchemaPath path, Binder binder);
}
