package dev.datagen.core.plan;

import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.RowBound;
import dev.datagen.api.generator.RowBounds;
import dev.datagen.api.plan.Input;
import dev.datagen.core.plan.Apart.Origin;
import java.math.BigDecimal;
import java.util.Optional;

/** Bounds one compared column's generator, and what its modifiers make of it. */
final class BoundColumn {

  private final Planning planning;
  private final Compared column;
  private final PlanningContext context;

  private BoundColumn(Planning planning, Compared column) {
    this.planning = planning;
    this.column = column;
    this.context = planning.contexts.get(column.id());
  }

  static void apply(Planning planning, ComparedColumns columns, Compared column) {
    if (planning.contexts.get(column.id()) != null) {
      new BoundColumn(planning, column).apply(columns.isPlain(column.table(), column.spec()));
    }
  }

  private void apply(boolean plain) {
    Generator generator = context.generator();
    if (plain && generator instanceof BoundableGenerator boundable && !narrow(boundable)) {
      return;
    }
    if (!column.mobility().isFree()) {
      return;
    }
    RowBounds bounds = RowBounds.none(column.spec().type());
    for (Apart apart : column.bounds()) {
      if (apart.origin() == Origin.DECLARED) {
        RowBound bound = bound(apart);
        bounds = bounds.and(bound);
        if (context.generator() instanceof BoundableGenerator boundable
            && !draw(boundable, bound)) {
          refuseOrder(apart, bound);
          return;
        }
      }
    }
    planning.kept.put(column.id(), new KeptBounds(bounds, column.least(), column.greatest()));
  }

  /** Leaves out values that would leave none to other columns. */
  private boolean narrow(BoundableGenerator generator) {
    BigDecimal least = further(column.least(), generator.least(), 1);
    BigDecimal greatest = further(column.greatest(), generator.greatest(), -1);
    if (least == null && greatest == null) {
      return true;
    }
    Optional<? extends BoundableGenerator> inside = generator.inside(least, greatest);
    inside.ifPresent(context::replaceGenerator);
    if (inside.isEmpty()) {
      planning.error(
          "inequality",
          Planning.path(column.table(), column.spec().name()),
          "inequalities leave too few values: " + column.described(),
          "widen what it is compared with, or let go of unique or ascending");
    }
    return inside.isPresent();
  }

  /** A bound that leaves out some of a generator's own values; null if it does not. */
  private BigDecimal further(BigDecimal bound, Optional<BigDecimal> own, int sign) {
    if (bound == null || own.isEmpty()) {
      return bound;
    }
    BigDecimal step = column.step();
    boolean rounds = step != null && column.spec().type().isNumeric();
    BigDecimal half = rounds ? step.divide(BigDecimal.valueOf(2)) : BigDecimal.ZERO;
    BigDecimal beyond = bound.subtract(own.get()).multiply(BigDecimal.valueOf(sign));
    return beyond.compareTo(half) > 0 || !rounds && beyond.signum() > 0 ? bound : null;
  }

  private RowBound bound(Apart apart) {
    boolean isUpper = apart.upper() == column;
    Compared other = isUpper ? apart.lower() : apart.upper();
    String name = other.table() == column.table() ? other.spec().name() : other.id().toString();
    Input input = context.input("", name);
    RowBound.Side side = isUpper ? RowBound.Side.LEAST : RowBound.Side.GREATEST;
    return new RowBound(input, side, apart.distance(), apart.strict());
  }

  private boolean draw(BoundableGenerator generator, RowBound bound) {
    Optional<? extends BoundableGenerator> bounded = generator.withBound(bound);
    bounded.ifPresent(context::replaceGenerator);
    return bounded.isPresent() || column.mobility() != Mobility.ASCENDING;
  }

  private void refuseOrder(Apart apart, RowBound bound) {
    planning.error(
        "inequality",
        apart.path(),
        column.id() + " ascends, which it cannot where " + bound.input().name() + " bounds it",
        "leave the order out");
  }
}
