/** The schema language as records: what a document may say, and the dataset that comes of it. */
package dev.datagen.core.dataset;
