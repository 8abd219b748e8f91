/** Checks of the data against what the schema declares, over a stream of chunks. */
package dev.datagen.core.validation;
