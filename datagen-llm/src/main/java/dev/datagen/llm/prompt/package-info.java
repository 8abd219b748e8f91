/** What a model is told, derived from the code of the language and of the plugins. */
package dev.datagen.llm.prompt;
