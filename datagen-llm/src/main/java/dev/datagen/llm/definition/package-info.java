/** Schemas from the definitions of others: Avro and JSON Schema, as shapes that become tables. */
package dev.datagen.llm.definition;
