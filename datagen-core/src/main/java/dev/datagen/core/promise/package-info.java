/** Declared constraints that every row is held to while it is made. */
package dev.datagen.core.promise;
