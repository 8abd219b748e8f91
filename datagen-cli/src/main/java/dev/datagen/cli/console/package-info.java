/** The terminal: streams, colours, and text that is safe to print. */
package dev.datagen.cli.console;
