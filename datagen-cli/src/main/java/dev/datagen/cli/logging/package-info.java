/** The log: SLF4J over Logback, set up without files. */
package dev.datagen.cli.logging;
