/** Topics: created where missing, checked where not. */
package dev.datagen.sink.kafka.topic;
