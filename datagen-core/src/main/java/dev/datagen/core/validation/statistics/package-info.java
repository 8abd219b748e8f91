/** Tests of hypotheses, sums without error of order: what verdicts on behaviour rest on. */
package dev.datagen.core.validation.statistics;
