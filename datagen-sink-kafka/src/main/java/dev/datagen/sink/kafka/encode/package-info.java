/** Rows as the bytes of keys and values: Avro, JSON, and the primitive types of Kafka's clients. */
package dev.datagen.sink.kafka.encode;
