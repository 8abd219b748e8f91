/** The sink {@code kafka}: every table goes into a topic of its own. */
package dev.datagen.sink.kafka;
