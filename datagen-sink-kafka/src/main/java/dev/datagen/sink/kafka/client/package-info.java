/** Settings of Kafka's clients, and what their failures mean. */
package dev.datagen.sink.kafka.client;
