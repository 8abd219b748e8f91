/** Makes drafts of tables that SQL declares. */
package dev.datagen.llm.sql.make;
