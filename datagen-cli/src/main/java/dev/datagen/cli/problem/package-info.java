/** How problems are told: like a good compiler on a terminal, or as log events. */
package dev.datagen.cli.problem;
