/** A generator and a sink to run the commands with, found on the class path of the tests. */
package dev.datagen.cli.component;
