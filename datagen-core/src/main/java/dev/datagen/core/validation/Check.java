package dev.datagen.core.validation;

import dev.datagen.api.validator.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something held against the stream of chunks, as a mergeable state: the findings of merged states
 * are those of the whole, however the stream was cut. The contract of {@link
 * dev.datagen.api.validator.Validator}, over chunks whose summaries are shared by all checks.
 *
 * @param <S> what is known after some chunks
 */
public interface Check<S> {

  /** The columns that it reads, as {@code table.column}; without one of them it is not made. */
  Set<String> reads();

  /**
   * The tables of which all rows must go by, because rows of one are held against those of another:
   * all that are read where these are several, else none.
   */
  default Set<String> wholeTables() {
    Set<String> tables = new TreeSet<>();
    reads().forEach(attribute -> tables.add(attribute.substring(0, attribute.indexOf('.'))));
    return tables.size() > 1 ? tables : Set.of();
  }

  /**
   * Whether it holds of several laps of a loop together as it does of one: laws do not, whose rows
   * are those of one dataset, nor what is said of times, which each lap has later.
   */
  default boolean holdsOverLaps() {
    return false;
  }

  /** What to report where nothing can be said: findings that are not checked, for that reason. */
  List<Finding> notChecked(String reason);

  /** What one chunk tells. Called for the tables of {@link #reads}, from many threads at once. */
  S observe(Observed chunk);

  /**
   * What both parts tell together, in any grouping: {@code later} is what followed at once on
   * {@code earlier}, each one chunk or many. May reuse either argument.
   */
  S merge(S earlier, S later);

  /**
   * Tells that nothing comes before a state: whatever else is merged, is merged behind it. A check
   * that must know the order of all rows needs to keep no row any longer. The engine calls it for
   * the first chunk and then merges from the left; the findings are the same without.
   */
  default S begin(S first) {
    return first;
  }

  /** The findings of the whole; {@code state} is null where no chunk was observed. */
  List<Finding> conclude(S state);

  /**
   * The findings where some tables could not be read to their end.
   *
   * @param broken table → why
   */
  default List<Finding> concludeWithout(S state, Map<String, String> broken) {
    return notChecked(broken.keySet().iterator().next() + " cannot be read to its end");
  }

  /** Lets go of files; called once, also where nothing was concluded. */
  default void close() {}

  /** Whether it calls a plugin, which may not come back: only watched threads do that. */
  default boolean callsPlugin() {
    return false;
  }
}
