/** What conditions of CHECK say, as far as rows can be made to keep it. */
package dev.datagen.llm.sql.check;
