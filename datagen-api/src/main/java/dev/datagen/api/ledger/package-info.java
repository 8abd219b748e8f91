/** The ledger: what was put into the data on purpose for others to find. */
package dev.datagen.api.ledger;
