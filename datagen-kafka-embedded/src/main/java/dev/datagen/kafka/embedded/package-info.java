/**
 * A real Kafka broker and a real schema registry on the loopback interface, for trying and testing.
 *
 * <p>Both run in processes of their own, from jars in a folder ({@link EmbeddedFiles}), so whoever
 * uses this has none of Kafka's libraries on the class path.
 */
package dev.datagen.kafka.embedded;
