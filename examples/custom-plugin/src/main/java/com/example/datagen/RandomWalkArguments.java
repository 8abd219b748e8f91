package com.example.datagen;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;

/** Arguments of the modifier {@code random_walk}. */
@Doc("Lets the rows of each parent walk away from the first one's value, step by step.")
@Example("{\"max_step\": 2.5}")
public record RandomWalkArguments(
    @Doc("How far one row is from the row before it, at most.") @Bounds(min = 0) double maxStep) {}
