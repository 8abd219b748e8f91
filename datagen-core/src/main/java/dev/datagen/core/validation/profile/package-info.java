/** What the columns of a table hold: counts, extremes, means, and sketches on demand. */
package dev.datagen.core.validation.profile;
