/** The {@code datagen} command. */
package dev.datagen.cli;
