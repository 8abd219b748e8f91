/** The generator {@code datetime_series} and calendar arithmetic for columns of instants. */
package dev.datagen.plugins.time;
