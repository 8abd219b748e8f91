/** The schema registry, by the interface that Confluent's and Apicurio's have in common. */
package dev.datagen.sink.kafka.registry;
