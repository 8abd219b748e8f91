/** The sink {@code console}: the first rows of each table on standard output. */
package dev.datagen.cli.preview;
