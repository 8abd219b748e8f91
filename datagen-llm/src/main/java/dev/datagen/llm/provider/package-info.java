/** Language models behind one small interface. */
package dev.datagen.llm.provider;
