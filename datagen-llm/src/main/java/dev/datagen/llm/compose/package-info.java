/** Schemas put together table by table. */
package dev.datagen.llm.compose;
