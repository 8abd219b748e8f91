/**
 * Rows brought together with rows of other tables after all have gone by, in bounded memory: of
 * large tables a part is kept that the hash of a key decides, the same part on both sides.
 */
package dev.datagen.core.validation.join;
