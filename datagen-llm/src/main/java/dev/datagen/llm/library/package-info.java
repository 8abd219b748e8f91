/** What the built-in library knows of the world: attributes, and tables by domain. */
package dev.datagen.llm.library;
