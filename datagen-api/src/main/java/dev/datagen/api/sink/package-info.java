/** Sinks: where chunks go. */
package dev.datagen.api.sink;
