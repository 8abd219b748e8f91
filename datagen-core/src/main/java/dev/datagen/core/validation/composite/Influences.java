package dev.datagen.core.validation.composite;

import dev.datagen.api.generator.Dimension;
import dev.datagen.core.validation.law.Calendar;
import dev.datagen.core.validation.store.TupleIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The influences of a target, and the strata that they cut rows into. Used by one thread. */
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

  /** The stratum under way: the member of each cycle, then the bits of each effect's factor. */
  private final long[] members;

  private final TupleIndex index;
  private final List<Stratum> strata = new ArrayList<>();

  Influences(List<Cycle> cycles, List<EffectRows> effects) {
    this.cycles = cycles;
    this.effects = effects;
    this.members = new long[cycles.size() + effects.size()];
    this.index = new TupleIndex(members.length);
  }

  /** Number of influences that cut strata. */
  int size() {
    return members.length;
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
    int place = 0;
    for (Cycle cycle : cycles) {
      members[place++] = Calendar.field(cycle.dimension(), micros);
    }
    for (int e = 0; e < keys.length; e++) {
      members[place++] = Double.doubleToLongBits(effects.get(e).at(keys[e], micros));
    }
    int number = index.number(members);
    if (number == strata.size()) {
      strata.add(new Stratum(name(), members.clone()));
    }
    return strata.get(number);
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < members.length; i++) {
      name.append(i == 0 ? "" : ", ").append(name(i, members[i]));
    }
    return name.length() == 0 ? "all" : name.toString();
  }

  private String name(int influence, long member) {
    return influence < cycles.size()
        ? Calendar.name(cycles.get(influence).dimension(), (int) member)
        : "effect " + (float) Double.longBitsToDouble(member);
  }

  /** All strata that anything was added to. */
  List<Stratum> strata() {
    return List.copyOf(strata);
  }

  /** The strata of one influence alone. */
  List<Stratum> alone(int influence) {
    Map<Long, Stratum> single = new LinkedHashMap<>();
    for (Stratum stratum : strata) {
      long member = stratum.member(influence);
      single
          .computeIfAbsent(member, any -> new Stratum(name(influence, member), new long[] {member}))
          .add(stratum);
    }
    return List.copyOf(single.values());
  }
}
