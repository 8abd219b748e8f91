/** Which rows are wanted, and chunks of finished ones. */
package dev.datagen.api.rows;
