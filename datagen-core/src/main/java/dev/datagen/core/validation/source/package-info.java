/** Validates data that lie somewhere: reads them back and makes the same checks. */
package dev.datagen.core.validation.source;
