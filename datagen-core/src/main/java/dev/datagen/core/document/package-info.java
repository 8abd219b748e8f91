/** Schema texts: JSON and YAML read into one small tree of values that know their place. */
package dev.datagen.core.document;
