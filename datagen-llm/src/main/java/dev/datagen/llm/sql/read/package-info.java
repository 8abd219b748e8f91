/** Reads the statements that define tables. */
package dev.datagen.llm.sql.read;
