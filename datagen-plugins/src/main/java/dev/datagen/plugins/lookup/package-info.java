/** The generator {@code lookup}: values of other tables' rows, and of earlier rows of the same. */
package dev.datagen.plugins.lookup;
