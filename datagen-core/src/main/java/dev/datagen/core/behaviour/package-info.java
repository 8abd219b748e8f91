/** How the rows of facts follow from their entities: segments, ages, stages and states. */
package dev.datagen.core.behaviour;
