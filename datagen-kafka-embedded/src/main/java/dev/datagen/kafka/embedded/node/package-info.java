/** What runs inside the started processes. */
package dev.datagen.kafka.embedded.node;
