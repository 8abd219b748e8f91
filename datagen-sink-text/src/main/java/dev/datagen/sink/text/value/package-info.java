/** Values of columns as text, the same on every Java version. */
package dev.datagen.sink.text.value;
