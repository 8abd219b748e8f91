package dev.datagen.core.validation.behaviour;

import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.validation.join.JoinPlan;

/**
 * Where the steps of a walk stand.
 *
 * @param step index of the column of names
 * @param entered index of the column of times, −1 for none
 * @param left index of the column of ends, −1 for none
 * @param segment where the parent's segment is; null for none
 * @param join what is kept
 */
record WalkColumns(int step, int entered, int left, Wiring.Path segment, JoinPlan join) {}
