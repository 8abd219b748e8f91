/** How tables and columns are described in a Parquet file, and back. */
package dev.datagen.sink.parquet.schema;
