/** Schemas from a description, from definitions of others or from data. */
package dev.datagen.llm;
