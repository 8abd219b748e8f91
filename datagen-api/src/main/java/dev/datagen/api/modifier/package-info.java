/** Modifiers: changes to the values of a column. */
package dev.datagen.api.modifier;
