package dev.datagen.core.validation.key;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.plan.Copy;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Attributes;
import dev.datagen.core.validation.Availability;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.store.MemoryBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks of keys that a plan declares: primary keys and unique columns, foreign keys, lookups
 * (which are foreign keys without saying so) and lists of values in a column.
 */
public final class KeyChecks {

  private final Plan plan;
  private final Attributes attributes;
  private final Availability availability;
  private final Set<List<String>> unique = new LinkedHashSet<>();
  private final Map<String, List<Referring>> referring = new LinkedHashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final List<Finding> notChecked = new ArrayList<>();

  private KeyChecks(Plan plan, Availability availability) {
    this.plan = plan;
    this.attributes = new Attributes(plan);
    this.availability = availability;
  }

  /**
   * The checks that can be made.
   *
   * @param resolver knows keys of rows that are not looked at
   * @param notChecked gets findings of those that cannot
   */
  public static List<Check<?>> of(
      Plan plan,
      Availability availability,
      int examples,
      Resolver resolver,
      List<Finding> notChecked) {
    KeyChecks checks = new KeyChecks(plan, availability);
    checks.collect();
    List<Check<?>> made = checks.checks(examples, resolver);
    notChecked.addAll(checks.notChecked);
    return made;
  }

  private void collect() {
    for (TablePlan table : plan.tables()) {
      unique.add(List.of(table.name() + "." + table.spec().pk()));
    }
    ConstraintsSpec constraints = plan.dataset().spec().constraints();
    if (constraints != null) {
      constraints.unique().forEach(declared -> unique.add(declared.columns()));
      constraints.foreignKeys().forEach(key -> refer("foreign_key", key.from(), key.to()));
      constraints.enums().forEach(rule -> refer("enum_ref", rule.attr(), rule.enumRef()));
    }
    for (TablePlan table : plan.tables()) {
      for (ColumnSpec column : table.spec().columns()) {
        if (column.constraints() != null) {
          String attribute = table.name() + "." + column.name();
          refer("enum_ref", attribute, column.constraints().enumRef());
        }
      }
    }
    for (Copy copy : plan.copies()) {
      refer("lookup", copy.from(), copy.to());
    }
  }

  private void refer(String kind, String from, String to) {
    if (to == null || from.equals(to) || !pairs.add(from + " " + to)) {
      return;
    }
    Referring reference =
        new Referring(kind, from, to, attributes.index(from), attributes.type(from));
    String obstacle = obstacle(List.of(from, to));
    if (obstacle.isEmpty()) {
      obstacle = availability.incompleteness(attributes.table(to).name());
    }
    if (obstacle.isEmpty()) {
      referring.computeIfAbsent(to, target -> new ArrayList<>()).add(reference);
    } else {
      notChecked.add(reference.draft().notChecked(obstacle));
    }
  }

  private String obstacle(List<String> read) {
    return read.stream()
        .map(availability::obstacle)
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<Check<?>> checks(int examples, Resolver resolver) {
    MemoryBudget budget = MemoryBudget.ofHeap();
    List<Check<?>> checks = new ArrayList<>();
    for (List<String> columns : unique) {
      List<Referring> own = columns.size() == 1 ? referring.remove(columns.get(0)) : null;
      KeyCheck check =
          new KeyCheck(
              target(columns, true), own == null ? List.of() : own, examples, budget, resolver);
      String obstacle = obstacle(columns);
      if (obstacle.isEmpty()) {
        checks.add(check);
      } else {
        notChecked.addAll(check.notChecked(obstacle));
      }
    }
    referring.forEach(
        (to, own) ->
            checks.add(new KeyCheck(target(List.of(to), false), own, examples, budget, resolver)));
    return checks;
  }

  private Target target(List<String> columns, boolean isUnique) {
    return new Target(
        attributes.table(columns.get(0)).name(),
        columns,
        columns.stream().map(attributes::index).toList(),
        columns.stream().map(attributes::type).toList(),
        isUnique);
  }
}
