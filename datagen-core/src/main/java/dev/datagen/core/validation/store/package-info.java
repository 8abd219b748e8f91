/** Sets of keys in bounded memory: what does not fit is written to temporary files. */
package dev.datagen.core.validation.store;
