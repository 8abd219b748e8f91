/** SQL scripts as statements of words, whatever database they are written for. */
package dev.datagen.llm.sql.script;
