package dev.datagen.core.behaviour;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.dataset.StageConfigSpec;
import dev.datagen.core.dataset.StateTransitionModelSpec;
import dev.datagen.core.evaluate.EvaluatedTable;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.rows.FanoutLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The walks of all rows of a parent table: each step is a row of the fact. */
public final class Walks implements FanoutLaw {

  private final EvaluatedTable parent;
  private final WalkStart start;
  private final Supplier<Walk> walk;
  private final List<String> names;
  private final String describe;

  private Walks(
      EvaluatedTable parent,
      WalkStart start,
      Supplier<Walk> walk,
      List<String> names,
      String describe) {
    this.parent = parent;
    this.start = start;
    this.walk = walk;
    this.names = names;
    this.describe = describe;
  }

  /** Walks down a funnel. */
  public static Walks of(
      StageConfigSpec spec, RandomKey key, EvaluatedTable parent, WalkStart start) {
    List<String> names = spec.stages().stream().map(StageConfigSpec.Stage::stageName).toList();
    List<String> segments = names(start.segments());
    return new Walks(
        parent,
        start,
        () -> new StageWalk(key, spec, segments),
        names,
        "each of " + names.size() + " stages reached");
  }

  /**
   * Walks through the states of a machine.
   *
   * @param end the last moment at which a state can be entered, in microseconds UTC
   */
  public static Walks of(
      StateTransitionModelSpec spec,
      RandomKey key,
      EvaluatedTable parent,
      WalkStart start,
      long end) {
    List<String> names = List.copyOf(new TreeSet<>(spec.states().keySet()));
    List<String> segments = names(start.segments());
    return new Walks(
        parent,
        start,
        () -> new StateWalk(key, spec, names, segments, end),
        names,
        "each of " + names.size() + " states entered");
  }

  private static List<String> names(Map<String, Integer> segments) {
    List<String> names = new ArrayList<>(segments.keySet());
    names.sort((a, b) -> Integer.compare(segments.get(a), segments.get(b)));
    return names;
  }

  /** Names of the stages or states by number. */
  public List<String> names() {
    return names;
  }

  @Override
  public void counts(Rows parents, int[] counts) {
    if (parents.size() == 0) {
      return;
    }
    Evaluation evaluation = new Evaluation(parent, parents);
    long[] starts = start.starts(evaluation);
    int[] segments = start.segments(evaluation);
    Walk cursor = walk.get();
    for (int i = 0; i < counts.length; i++) {
      cursor.begin(parents.id(i), starts[i], segments[i]);
      int steps = 1;
      while (cursor.hasNext()) {
        cursor.next();
        steps++;
      }
      counts[i] = steps;
    }
  }

  /**
   * The steps that the rows of a fact are.
   *
   * @param steps which stage or state each row is
   * @param entered when it is entered
   * @param left when the next one is entered, or {@link Walk#NEVER}
   */
  record Steps(int[] steps, long[] entered, long[] left) {}

  /** The steps of the rows of an evaluation, walked once for all its columns. */
  Steps steps(Evaluation fact) {
    return fact.shared(this, () -> walk(fact));
  }

  private Steps walk(Evaluation fact) {
    Rows rows = fact.rows();
    long[] starts = start.starts(fact.parent());
    int[] segments = start.segments(fact.parent());
    int[] steps = new int[rows.size()];
    long[] entered = new long[rows.size()];
    long[] left = new long[rows.size()];
    Walk cursor = walk.get();
    int under = -1;
    int at = 0;
    for (int i = 0; i < steps.length; i++) {
      int parentRow = rows.parentIndex()[i];
      if (parentRow != under || rows.ordinals()[i] < at) {
        cursor.begin(rows.parents().id(parentRow), starts[parentRow], segments[parentRow]);
        under = parentRow;
        at = 0;
      }
      for (; at < rows.ordinals()[i]; at++) {
        cursor.next();
      }
      steps[i] = cursor.step();
      entered[i] = cursor.entered();
      left[i] = cursor.left();
    }
    return new Steps(steps, entered, left);
  }

  @Override
  public int constant() {
    return -1;
  }

  @Override
  public String describe() {
    return describe;
  }
}
