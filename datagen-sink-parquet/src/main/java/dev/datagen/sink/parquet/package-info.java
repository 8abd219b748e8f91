/** The Parquet sink: where files, row groups and the description of a result are made. */
package dev.datagen.sink.parquet;
