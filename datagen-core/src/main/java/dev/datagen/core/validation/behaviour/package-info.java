/**
 * Checks of what is declared as a law or a behaviour: shares, distributions, calendars, factors.
 */
package dev.datagen.core.validation.behaviour;
