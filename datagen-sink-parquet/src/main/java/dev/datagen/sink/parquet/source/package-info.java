/** Finds the tables of a dataset in folders of Parquet files. */
package dev.datagen.sink.parquet.source;
