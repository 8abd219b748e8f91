/** Reads Parquet files as batches of columns. */
package dev.datagen.sink.parquet.read;
