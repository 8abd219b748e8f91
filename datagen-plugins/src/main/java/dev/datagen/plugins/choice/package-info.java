/** The generator {@code choice}: weighted choices among literals or among a table's rows. */
package dev.datagen.plugins.choice;
