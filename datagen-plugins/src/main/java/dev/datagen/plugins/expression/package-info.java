/** The generator {@code expression}: a small compiled language, evaluated a column at a time. */
package dev.datagen.plugins.expression;
