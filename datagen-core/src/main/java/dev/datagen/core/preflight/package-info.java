/** Checks of a schema that need no plan: each one small class, all run, all their problems told. */
package dev.datagen.core.preflight;
