/**
 * Declared laws: what generators draw from and what modifiers do to it, so that it can be tested.
 */
package dev.datagen.api.law;
