/** Turns documents into option records, reporting everything that does not fit at once. */
package dev.datagen.core.bind;
