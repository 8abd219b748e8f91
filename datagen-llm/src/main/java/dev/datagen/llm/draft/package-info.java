/** Drafts of schemas: how they are checked, mended, shown and kept. */
package dev.datagen.llm.draft;
