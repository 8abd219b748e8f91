package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.BoundableGenerator;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.NodeSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The columns that inequalities compare, with what is known of their values before any is made. */
final class ComparedColumns {

  private final Planning planning;
  private final Map<ColumnId, Compared> known = new LinkedHashMap<>();

  ComparedColumns(Planning planning) {
    this.planning = planning;
  }

  /** The column of that name; empty if it holds neither numbers nor times, or was not planned. */
  Optional<Compared> of(ColumnId id) {
    Compared found = known.get(id);
    if (found == null) {
      TablePlan table = planning.tables.get(id.table());
      ColumnSpec spec = table.spec().column(id.name());
      PlanningContext context = planning.contexts.get(id);
      boolean filled = FilledColumns.source(table, spec).isPresent();
      boolean planned = filled || context != null && context.generator() != null;
      if (!planned || !spec.type().isNumeric() && !spec.type().isTemporal()) {
        return Optional.empty();
      }
      found = filled ? filled(table, spec) : made(table, spec, context);
      known.put(id, found);
    }
    return Optional.of(found);
  }

  private static Compared filled(TablePlan table, ColumnSpec spec) {
    return new Compared(table, spec, Mobility.FIXED, false, null, null);
  }

  private Compared made(TablePlan table, ColumnSpec spec, PlanningContext context) {
    Generator generator = context.generator();
    boolean plain = isPlain(table, spec);
    Mobility mobility = mobility(context, generator, plain);
    boolean narrowable =
        mobility.isFree()
            || generator instanceof BoundableGenerator
            || plain && generator.copiedFrom().isPresent();
    BigDecimal least = plain ? least(table, generator) : null;
    BigDecimal greatest = plain ? greatest(table, generator) : null;
    Compared compared = new Compared(table, spec, mobility, narrowable, null, null);
    compared.least(least == null ? null : rounded(compared, least));
    compared.greatest(greatest == null ? null : rounded(compared, greatest));
    Optional<DeclaredRange> range = Ranges.of(planning, table, spec);
    range.flatMap(DeclaredRange::leastValue).ifPresent(bound -> raise(compared, bound));
    range.flatMap(DeclaredRange::greatestValue).ifPresent(bound -> lower(compared, bound));
    return compared;
  }

  private static void raise(Compared compared, BigDecimal bound) {
    BigDecimal least = compared.least();
    compared.least(least == null ? bound : least.max(bound));
  }

  private static void lower(Compared compared, BigDecimal bound) {
    BigDecimal greatest = compared.greatest();
    compared.greatest(greatest == null ? bound : greatest.min(bound));
  }

  private static Mobility mobility(PlanningContext context, Generator generator, boolean plain) {
    boolean copied = generator.copiedFrom().isPresent() && plain;
    boolean joint = generator instanceof JointGenerator;
    if (context.unique() || joint || copied || generator instanceof InvertibleGenerator && plain) {
      return Mobility.FIXED;
    }
    if (plain && generator.law().filter(ComputedLaw.class::isInstance).isPresent()) {
      return Mobility.COMPUTED;
    }
    if (!(generator instanceof BoundableGenerator)) {
      return Mobility.MOVED;
    }
    boolean ascending = generator instanceof PatternedGenerator times && times.ascending();
    return ascending ? Mobility.ASCENDING : Mobility.DRAWN;
  }

  /** Whether nothing changes what the generator makes. */
  boolean isPlain(TablePlan table, ColumnSpec spec) {
    boolean mayBeMultiplied =
        spec.type().isNumeric()
            && table.spec().kind() == NodeSpec.Kind.FACT
            && !EntityLink.of(planning, table).isEmpty();
    PlanningContext context = planning.contexts.get(new ColumnId(table.name(), spec.name()));
    boolean copied = context.generator().copiedFrom().isPresent();
    return spec.modifiers().isEmpty() && (!mayBeMultiplied || copied || context.unique());
  }

  /** A value of the generator as the cast leaves it. */
  private static BigDecimal rounded(Compared compared, BigDecimal value) {
    if (compared.step() == null || compared.spec().type().isTemporal()) {
      return value;
    }
    return value.divide(compared.step(), 0, RoundingMode.HALF_UP).multiply(compared.step());
  }

  private static BigDecimal least(TablePlan table, Generator generator) {
    if (generator instanceof BoundableGenerator boundable) {
      return boundable.least().orElse(null);
    }
    return generator instanceof InvertibleGenerator
        ? ends(table, generator, true)
        : generator
            .support()
            .map(Clamp::min)
            .filter(Double::isFinite)
            .map(BigDecimal::valueOf)
            .orElse(null);
  }

  private static BigDecimal greatest(TablePlan table, Generator generator) {
    if (generator instanceof BoundableGenerator boundable) {
      return boundable.greatest().orElse(null);
    }
    return generator instanceof InvertibleGenerator
        ? ends(table, generator, false)
        : generator
            .support()
            .map(Clamp::max)
            .filter(Double::isFinite)
            .map(BigDecimal::valueOf)
            .orElse(null);
  }

  /** The least or greatest value of a counted column; null where the rows are not known. */
  private static BigDecimal ends(TablePlan table, Generator generator, boolean least) {
    long rows = table.space().knownSize();
    if (rows <= 0) {
      return null;
    }
    Rows ends = Rows.picked(new long[] {0, rows - 1});
    Column values = generator.generate(ends, RandomKey.ofSeed(0), null);
    if (!(values instanceof LongColumn longs)) {
      return null;
    }
    BigDecimal one = BigDecimal.valueOf(longs.values()[0], generator.output().scale());
    BigDecimal other = BigDecimal.valueOf(longs.values()[1], generator.output().scale());
    return least ? one.min(other) : one.max(other);
  }
}
