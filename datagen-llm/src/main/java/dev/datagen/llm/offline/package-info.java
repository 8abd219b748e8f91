/** Drafts from plain English without a model: words, numbers, tables, relations, rhythms. */
package dev.datagen.llm.offline;
