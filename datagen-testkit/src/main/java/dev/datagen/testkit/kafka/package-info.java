/** Brokers and registries that tests are given. */
package dev.datagen.testkit.kafka;
