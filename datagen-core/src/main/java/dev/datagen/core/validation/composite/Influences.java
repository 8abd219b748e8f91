package dev.datagen.core.validation.composite;

import dev.datagen.api.generator.Dimension;
import dev.datagen.core.validation.law.Calendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The influences of a target, and the strata that they cut rows into. */
final class Influences {

  /**
   * A cycle of the calendar.
   *
   * @param dimension the cycle
   * @param weights its weights
   */
  record Cycle(Dimension dimension, double[] weights) {}

  private final List<Cycle> cycles;
  private final List<EffectRows> effects;
  private final List<Double> factors = new ArrayList<>();
  private final Map<Double, Integer> factorNumbers = new HashMap<>();
  private final Map<List<Integer>, Stratum> strata = new HashMap<>();

  Influences(List<Cycle> cycles, List<EffectRows> effects) {
    this.cycles = cycles;
    this.effects = effects;
  }

  /** Number of influences that cut strata. */
  int size() {
    return cycles.size() + effects.size();
  }

  /** The product of all influences at an instant for rows with these keys. */
  double weight(long micros, long[] keys) {
    double weight = 1;
    for (Cycle cycle : cycles) {
      weight *= cycle.weights()[Calendar.field(cycle.dimension(), micros)];
    }
    for (int e = 0; e < keys.length; e++) {
      weight *= effects.get(e).at(keys[e], micros);
    }
    return weight;
  }

  /** The stratum of an instant for rows with these keys. */
  Stratum at(long micros, long[] keys) {
    List<Integer> members = new ArrayList<>(size());
    for (Cycle cycle : cycles) {
      members.add(Calendar.field(cycle.dimension(), micros));
    }
    for (int e = 0; e < keys.length; e++) {
      double factor = effects.get(e).at(keys[e], micros);
      members.add(
          factorNumbers.computeIfAbsent(
              factor,
              any -> {
                factors.add(factor);
                return factors.size() - 1;
              }));
    }
    return strata.computeIfAbsent(
        members,
        any -> new Stratum(name(members), members.stream().mapToInt(Integer::intValue).toArray()));
  }

  private String name(List<Integer> members) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < members.size(); i++) {
      name.append(i == 0 ? "" : ", ").append(name(i, members.get(i)));
    }
    return name.length() == 0 ? "all" : name.toString();
  }

  private String name(int influence, int member) {
    return influence < cycles.size()
        ? Calendar.name(cycles.get(influence).dimension(), member)
        : "effect " + factors.get(member).floatValue();
  }

  /** All strata that anything was added to. */
  List<Stratum> strata() {
    return List.copyOf(strata.values());
  }

  /** The strata of one influence alone. */
  List<Stratum> alone(int influence) {
    Map<Integer, Stratum> single = new HashMap<>();
    for (Stratum stratum : strata.values()) {
      int member = stratum.member(influence);
      single
          .computeIfAbsent(member, any -> new Stratum(name(influence, member), new int[] {member}))
          .add(stratum);
    }
    return List.copyOf(single.values());
  }
}
