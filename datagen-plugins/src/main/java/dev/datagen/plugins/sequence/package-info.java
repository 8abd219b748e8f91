/** The generator {@code sequence}: consecutive numbers. */
package dev.datagen.plugins.sequence;
