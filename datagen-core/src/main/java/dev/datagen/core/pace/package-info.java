/**
 * When rows are handed on: at a rate, or at their event time against a clock, once or in a loop,
 * and what goes wrong with them on purpose. The clock decides when, never what.
 */
package dev.datagen.core.pace;
