/** Comma-separated values. */
package dev.datagen.sink.text.csv;
