/** Counts what charts of data show, and what was declared beside it. */
package dev.datagen.core.chart;
