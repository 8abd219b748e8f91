/** Sinks that write text: CSV, NDJSON, SQL. */
package dev.datagen.sink.text;
