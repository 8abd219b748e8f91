/** How far a run has come, on a terminal or in the log. */
package dev.datagen.cli.progress;
