/** The source {@code kafka}: topics read back as tables, to be validated. */
package dev.datagen.sink.kafka.read;
