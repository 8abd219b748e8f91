/** Results as text: tables, numbers, sizes, cells. */
package dev.datagen.cli.table;
