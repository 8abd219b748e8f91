/** How far a transactional run came, kept in a topic. */
package dev.datagen.sink.kafka.progress;
