/**
 * Parquet pages from whole primitive arrays: a page is a few bulk copies, never a value at a time.
 */
package dev.datagen.sink.parquet.page;
