package dev.datagen.testkit.contract;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Runs a validator over chunks in several ways that must come to the same.
 *
 * @param <S> what is known after some chunks
 */
final class ValidatorRun<S> {

  private final Validator<S> validator;

  private ValidatorRun(Validator<S> validator) {
    this.validator = validator;
  }

  static <S> ValidatorRun<S> of(Validator<S> validator) {
    return new ValidatorRun<>(validator);
  }

  private List<S> observe(List<Chunk> chunks) {
    List<S> states = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (validator.observes(chunk.table().name())) {
        states.add(validator.observe(chunk));
      }
    }
    return states;
  }

  /** As the engine does it: one after the other. */
  List<Finding> findings(List<Chunk> chunks) {
    return fold(observe(chunks));
  }

  private List<Finding> fold(List<S> states) {
    S merged = null;
    for (S state : states) {
      merged = merged == null ? state : validator.merge(merged, state);
    }
    return validator.conclude(merged);
  }

  /** The last parts are merged first. */
  List<Finding> findingsFromTheRight(List<Chunk> chunks) {
    List<S> states = observe(chunks);
    S merged = null;
    for (int i = states.size() - 1; i >= 0; i--) {
      merged = merged == null ? states.get(i) : validator.merge(states.get(i), merged);
    }
    return validator.conclude(merged);
  }

  /** Neighbours are merged, then their results, as shards or machines would. */
  List<Finding> findingsInPairs(List<Chunk> chunks) {
    List<S> states = observe(chunks);
    while (states.size() > 1) {
      List<S> merged = new ArrayList<>();
      for (int i = 0; i < states.size(); i += 2) {
        merged.add(
            i + 1 < states.size()
                ? validator.merge(states.get(i), states.get(i + 1))
                : states.get(i));
      }
      states = merged;
    }
    return validator.conclude(states.isEmpty() ? null : states.get(0));
  }

  List<Finding> findingsInParallel(List<Chunk> chunks) throws Exception {
    List<Callable<S>> tasks = new ArrayList<>();
    for (Chunk chunk : chunks.subList(0, Math.min(chunks.size(), 32))) {
      if (validator.observes(chunk.table().name())) {
        tasks.add(() -> validator.observe(chunk));
      }
    }
    List<S> states = tasks.isEmpty() ? new ArrayList<>() : new ArrayList<>(Parallel.run(tasks));
    states.addAll(observe(chunks.subList(Math.min(chunks.size(), 32), chunks.size())));
    return fold(states);
  }
}
