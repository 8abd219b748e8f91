/** Columns: immutable primitive arrays plus nulls. */
package dev.datagen.api.column;
