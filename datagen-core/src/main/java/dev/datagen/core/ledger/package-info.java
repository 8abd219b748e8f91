/** Writes down what was put into the data on purpose. */
package dev.datagen.core.ledger;
