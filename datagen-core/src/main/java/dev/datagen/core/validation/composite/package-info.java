/** Targets of several influences together: strata, lifts, tolerances. */
package dev.datagen.core.validation.composite;
