/** Rules that single rows keep: nulls, ranges, comparisons, patterns, lists of values. */
package dev.datagen.core.validation.value;
