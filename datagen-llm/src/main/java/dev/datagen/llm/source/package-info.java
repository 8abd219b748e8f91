/** What schemas are made from: descriptions, schemas, definitions of others, data. */
package dev.datagen.llm.source;
