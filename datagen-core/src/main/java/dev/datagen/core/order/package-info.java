/**
 * Rows of many tables in the order of event time, in bounded memory: pairs of time and row are
 * sorted in slices that are spilled to a temporary file, and merged. Rows themselves are never
 * sorted; whoever takes the pairs makes the rows.
 */
package dev.datagen.core.order;
