/** Sums that are exact, whatever the order in which their parts are added. */
package dev.datagen.core.validation.number;
