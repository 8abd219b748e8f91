/** Schemas from existing data: types, keys, references, laws and rhythms, never the data. */
package dev.datagen.llm.profile;
