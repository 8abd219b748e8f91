package dev.datagen.core.validation.law;

import dev.datagen.api.rows.Rows;
import dev.datagen.core.behaviour.EntityFanoutFactor;
import dev.datagen.core.behaviour.FanoutFactor;
import dev.datagen.core.behaviour.ModifierFanoutFactor;
import dev.datagen.core.behaviour.Moments;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.validation.join.JoinedRows;
import java.util.Arrays;
import java.util.List;

/**
 * One of the behaviours that a parent's number of rows follows, by what was observed of the parent.
 *
 * @param kind what it is called in findings
 * @param name what tells it from others of its kind
 * @param factor the factor
 * @param wiring what it reads, as seen from the parent
 */
public record ParentFactor(String kind, String name, FanoutFactor factor, Wiring wiring) {

  /** The factor as planned. */
  public static ParentFactor of(FanoutFactor factor) {
    if (factor instanceof EntityFanoutFactor entity) {
      Wiring.Path path = new Wiring.Path(entity.hops(), entity.factor().column());
      String kind = entity.factor().ages() ? "vintage" : "segment";
      return new ParentFactor(
          kind, entity.describe(), factor, new Wiring(List.of(path), List.of(), null));
    }
    ModifierFanoutFactor modifier = (ModifierFanoutFactor) factor;
    return new ParentFactor(modifier.describe(), "at the table", factor, modifier.wiring());
  }

  /** Whether it follows from the parent's age, so that its groups are points of a curve. */
  public boolean ages() {
    return factor instanceof EntityFanoutFactor entity && entity.factor().ages();
  }

  /** The factor of each parent observed. */
  public double[] of(JoinedRows.Batch parents) {
    double[] factors = new double[parents.size()];
    Arrays.fill(factors, 1);
    if (factor instanceof EntityFanoutFactor entity) {
      Moments moments = moments(entity, factors);
      entity.factor().multiply(parents.read(wiring.inputs().get(0)), moments, factors);
    } else {
      ((ModifierFanoutFactor) factor)
          .modifier()
          .factors(Rows.range(0, factors.length), parents.inputs(wiring), factors);
    }
    return factors;
  }

  /** The group of each parent: its segment or age, or those of about the same factor. */
  public long[] groups(JoinedRows.Batch parents, double[] factors) {
    if (factor instanceof EntityFanoutFactor entity) {
      return entity.factor().groups(parents.read(wiring.inputs().get(0)), moments(entity, factors));
    }
    return Arrays.stream(factors)
        .mapToLong(value -> Math.round(StrictMath.log(Math.max(1e-9, value)) * 50))
        .toArray();
  }

  /** A group in words, by one of its parents. */
  public String label(long group, JoinedRows.Batch parents, int row, double value) {
    return factor instanceof EntityFanoutFactor entity
        ? entity.factor().label(group, parents.read(wiring.inputs().get(0)), row)
        : "factor " + (float) value;
  }

  private static Moments moments(EntityFanoutFactor entity, double[] factors) {
    return entity.factor().ages() ? Moments.fixed(entity.moment(), factors.length) : null;
  }
}
