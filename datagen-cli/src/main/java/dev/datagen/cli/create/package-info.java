/** Making schemas on the command line: options, questions, rounds and the file written. */
package dev.datagen.cli.create;
