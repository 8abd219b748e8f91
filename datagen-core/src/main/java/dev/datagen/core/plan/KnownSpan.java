package dev.datagen.core.plan;

import dev.datagen.api.plan.Input;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is known, before any row is made, of the least and the greatest value of a column; times are
 * in microseconds.
 */
final class KnownSpan {

  /** A circle of columns that bound each other is told elsewhere. */
  private static final int DEEPEST = 100;

  private final Planning planning;
  private final ComparedColumns columns;

  private KnownSpan(Planning planning) {
    this.planning = planning;
    this.columns = new ComparedColumns(planning);
  }

  /** No value lies below; empty if that is not known. */
  static Optional<BigDecimal> least(Planning planning, ColumnId column) {
    return new KnownSpan(planning).least(column, 0);
  }

  /** No value lies above; empty if that is not known. */
  static Optional<BigDecimal> greatest(Planning planning, ColumnId column) {
    return new KnownSpan(planning).greatest(column, 0);
  }

  private Optional<BigDecimal> least(ColumnId column, int depth) {
    Optional<Compared> compared = depth > DEEPEST ? Optional.empty() : columns.of(column);
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    KeptBounds kept = planning.kept.get(column);
    BigDecimal own = compared.get().least();
    BigDecimal least = kept == null || kept.least() == null ? own : max(own, kept.least());
    return least != null
        ? Optional.of(least)
        : copiedFrom(compared.get()).flatMap(from -> least(from, depth + 1));
  }

  private Optional<BigDecimal> greatest(ColumnId column, int depth) {
    Optional<Compared> compared = depth > DEEPEST ? Optional.empty() : columns.of(column);
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    KeptBounds kept = planning.kept.get(column);
    BigDecimal limit =
        min(
            kept == null ? null : kept.greatest(),
            Ranges.of(planning, compared.get().table(), compared.get().spec())
                .flatMap(DeclaredRange::greatestValue)
                .orElse(null));
    Optional<BigDecimal> drawn =
        compared.get().greatest() == null
            ? copiedFrom(compared.get()).flatMap(from -> greatest(from, depth + 1))
            : raised(compared.get(), depth);
    return limit == null ? drawn : Optional.of(min(limit, drawn.orElse(null)));
  }

  /** What bounds a generator of times from below may lead it beyond its own last instant. */
  private Optional<BigDecimal> raised(Compared column, int depth) {
    BigDecimal greatest = column.greatest();
    for (Input bound : LowerBounds.of(planning, column.id())) {
      Optional<BigDecimal> other = greatest(LowerBounds.column(column.table(), bound), depth + 1);
      if (other.isEmpty()) {
        return Optional.empty();
      }
      greatest = max(greatest, other.get());
    }
    return Optional.of(greatest);
  }

  private Optional<ColumnId> copiedFrom(Compared column) {
    PlanningContext context = planning.contexts.get(column.id());
    return context != null && columns.isPlain(column.table(), column.spec())
        ? context.generator().copiedFrom().map(ColumnId::of)
        : Optional.empty();
  }

  private static BigDecimal max(BigDecimal one, BigDecimal other) {
    return one == null ? other : other == null ? one : one.max(other);
  }

  private static BigDecimal min(BigDecimal one, BigDecimal other) {
    return one == null ? other : other == null ? one : one.min(other);
  }
}
