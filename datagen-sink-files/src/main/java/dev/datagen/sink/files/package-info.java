/** What sinks that write files have in common. */
package dev.datagen.sink.files;
