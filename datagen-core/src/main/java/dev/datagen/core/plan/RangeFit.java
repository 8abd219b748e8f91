package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.bind.BoundsText;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.LongBounds;
import dev.datagen.core.evaluate.PlannedColumn.Step;
import dev.datagen.core.evaluate.RangeCheckStep;
import dev.datagen.core.evaluate.RangeStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a column's generator and its declared range together, or tells why they do not go. */
final class RangeFit {

  private static final int NAMED = 5;

  private final Planning planning;
  private final String name;
  private final DeclaredRange range;

  RangeFit(Planning planning, TablePlan table, ColumnSpec column, DeclaredRange range) {
    this.planning = planning;
    this.name = table.name() + "." + column.name();
    this.range = range;
  }

  /** Lets a generator of instants draw inside; false where no instant is left. */
  boolean narrow(PlanningContext context) {
    if (!range.type().isTemporal()
        || !(context.generator() instanceof PatternedGenerator patterned)
        || range.earliest() <= patterned.earliest() && range.latest() >= patterned.latest()) {
      return true;
    }
    Optional<PatternedGenerator> inside = patterned.within(range.earliest(), range.latest());
    inside.ifPresent(context::replaceGenerator);
    boolean apart = range.earliest() > patterned.latest() || range.latest() < patterned.earliest();
    boolean able = patterned.within(patterned.earliest(), patterned.latest()).isPresent();
    if (inside.isEmpty() && (apart || able)) {
      refuse(
          "no instant that the generator of " + name + " can make lies in this range",
          "move the range, or where the instants lie");
      return false;
    }
    return true;
  }

  /** Whether it leaves room behind every column that the values must not lie before. */
  boolean leavesLater(ColumnId column) {
    return LowerBounds.accept(planning, column, range);
  }

  /** Whether it has a least and a greatest value. */
  boolean isClosed() {
    return range.leastValue().isPresent() && range.greatestValue().isPresent();
  }

  /** Lets a generator of numbers, which nothing changes behind it, draw inside if it can. */
  void narrowNumbers(PlanningContext context) {
    if (!range.type().isNumeric()
        || !(context.generator() instanceof BoundableGenerator numbers)
        || numbers.domain().isPresent()) {
      return;
    }
    BigDecimal least = range.leastValue().orElse(null);
    BigDecimal greatest = range.greatestValue().orElse(null);
    boolean below = least != null && numbers.least().filter(l -> l.compareTo(least) >= 0).isEmpty();
    boolean above =
        greatest != null && numbers.greatest().filter(g -> g.compareTo(greatest) <= 0).isEmpty();
    if (below || above) {
      numbers
          .inside(below ? least : null, above ? greatest : null)
          .ifPresent(context::replaceGenerator);
    }
  }

  /** Whether values that nothing changes anymore can lie inside; else tells which do not. */
  boolean accept(Generator generator, long rows) {
    if (range.type().equals(generator.output())) {
      if (!holdsAll(generator.domain().orElse(null), "is a choice")) {
        return false;
      }
      if (generator instanceof InvertibleGenerator && rows > 0) {
        Rows ends = Rows.picked(new long[] {0, rows - 1});
        Column values = generator.generate(ends, RandomKey.ofSeed(0), null);
        return holdsAll(values, "is the generator's first or last value");
      }
    }
    return generator.support().isEmpty() || meets(generator.support().get());
  }

  private boolean holdsAll(Column values, String role) {
    List<String> outside = new ArrayList<>();
    for (int i = 0; values != null && i < values.size(); i++) {
      if (!range.holds(values, i)) {
        outside.add(range.text(values, i));
      }
    }
    if (outside.isEmpty()) {
      return true;
    }
    int more = outside.size() - NAMED;
    refuse(
        String.join(", ", outside.subList(0, Math.min(NAMED, outside.size())))
            + (more > 0 ? " and " + more + " more" : "")
            + " of "
            + name
            + " lies outside of this range, but "
            + role,
        "widen the range, or let the generator make only what lies inside");
    return false;
  }

  /** Whether the range and what bounds the values have a number in common. */
  boolean meets(Clamp support) {
    boolean below = support.max() + range.rounding() < range.least();
    boolean above = support.min() - range.rounding() > range.greatest();
    if (below || above) {
      refuse(
          "no value that the generator of "
              + name
              + " can make lies in this range: "
              + (below
                  ? "the greatest is " + BoundsText.number(support.max())
                  : "the least is " + BoundsText.number(support.min())),
          "move the range, or the generator's own bounds");
    }
    return !below && !above;
  }

  /** The bounds of a {@code float} column. */
  Clamp doubles() {
    return range.doubles();
  }

  /** The bounds of any other column's stored integers. */
  LongBounds longs() {
    return range.longs();
  }

  /** Moves values inside. */
  Step clip() {
    return new RangeStep(range.doubles(), range.longs());
  }

  /** Holds values against the range without moving them. */
  Step check(String why) {
    return new RangeCheckStep(range.doubles(), range.longs(), range.type(), why);
  }

  private void refuse(String message, String hint) {
    planning.error("range", range.path(), message, hint);
  }
}
