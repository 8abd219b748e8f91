package dev.datagen.core.behaviour;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.PlannedColumn;

/** Values of a column that is filled from the walks. */
public final class WalkSource implements PlannedColumn.Source {

  /** What of a step the column holds. */
  public enum Field {
    /** Name of the stage or state. */
    NAME,
    /** Place of the stage, the first is 0. */
    INDEX,
    /** When it is entered. */
    ENTERED,
    /** When the next one is entered, null for the last. */
    LEFT
  }

  private final Walks walks;
  private final Field field;
  private final Dictionary names;

  public WalkSource(Walks walks, Field field) {
    this.walks = walks;
    this.field = field;
    this.names = Dictionary.of(walks.names());
  }

  @Override
  public Column make(Evaluation evaluation) {
    Walks.Steps steps = walks.steps(evaluation);
    return switch (field) {
      case NAME -> new DictionaryColumn(steps.steps(), names, Nulls.NONE);
      case INDEX -> {
        long[] places = new long[steps.steps().length];
        for (int i = 0; i < places.length; i++) {
          places[i] = steps.steps()[i];
        }
        yield LongColumn.of(places);
      }
      case ENTERED -> LongColumn.of(steps.entered());
      case LEFT -> left(steps.left());
    };
  }

  private static Column left(long[] left) {
    long[] words = new long[Nulls.wordsFor(left.length)];
    long[] values = left.clone();
    for (int i = 0; i < left.length; i++) {
      if (left[i] == Walk.NEVER) {
        values[i] = 0;
        Nulls.set(words, i);
      }
    }
    return new LongColumn(values, Nulls.of(words));
  }
}
