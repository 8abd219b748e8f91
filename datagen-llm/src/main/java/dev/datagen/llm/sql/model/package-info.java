/** Tables as SQL declares them. */
package dev.datagen.llm.sql.model;
