/** Sources: where data are read back from, to be validated. */
package dev.datagen.api.source;
