/** What the families of modifiers share: numbers, row times and checks of types. */
package dev.datagen.plugins.modifier;
