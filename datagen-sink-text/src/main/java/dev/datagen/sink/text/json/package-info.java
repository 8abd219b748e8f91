/** One JSON object a line. */
package dev.datagen.sink.text.json;
