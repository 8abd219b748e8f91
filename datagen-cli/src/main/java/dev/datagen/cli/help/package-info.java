/** How {@code --help} looks. */
package dev.datagen.cli.help;
