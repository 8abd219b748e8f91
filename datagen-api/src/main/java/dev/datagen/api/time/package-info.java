/** Timeframes and grids of time. */
package dev.datagen.api.time;
