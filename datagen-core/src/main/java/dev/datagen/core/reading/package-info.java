/** From bytes to a checked dataset. */
package dev.datagen.core.reading;
