/** The commands, one class each, and the options that they share. */
package dev.datagen.cli.command;
