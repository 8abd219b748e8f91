/** What is derived from the option records: the JSON Schema of the language and its reference. */
package dev.datagen.core.reference;
