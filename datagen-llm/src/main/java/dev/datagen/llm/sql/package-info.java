/** Schemas from CREATE TABLE statements: scripts are read into a model, which becomes a draft. */
package dev.datagen.llm.sql;
