package dev.datagen.core.plan;

import dev.datagen.api.generator.CountableGenerator;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.ListGenerator;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.rows.FannedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Columns unique together are so where one of them is unique, else by a keyed bijection over all
 * combinations of their values, among the children of a parent where one of them tells parents
 * apart; otherwise planning fails and says why.
 */
final class JointColumns {

  private final Planning planning;
  private final TablePlan table;
  private final List<String> names;
  private final String path;

  private JointColumns(Planning planning, List<String> columns, String path) {
    this.planning = planning;
    this.table = planning.tables.get(columns.get(0).substring(0, columns.get(0).indexOf('.')));
    this.names = columns.stream().map(name -> name.substring(name.indexOf('.') + 1)).toList();
    this.path = path;
  }

  static void plan(Planning planning) {
    ConstraintsSpec constraints = planning.dataset.spec().constraints();
    List<ConstraintsSpec.Unique> declared = constraints == null ? List.of() : constraints.unique();
    for (int i = 0; i < declared.size(); i++) {
      if (declared.get(i).columns().size() > 1) {
        new JointColumns(planning, declared.get(i).columns(), "constraints.unique[" + i + "]")
            .plan();
      }
    }
  }

  private void plan() {
    if (names.stream().anyMatch(this::isUnplanned)) {
      return;
    }
    if (names.stream().anyMatch(name -> planning.isUnique(table, name) || isListed(name))) {
      return;
    }
    boolean amongSiblings = names.stream().anyMatch(this::tellsParentsApart);
    if (amongSiblings && planning.hasOneChildAtMost(table)) {
      return;
    }
    List<String> counted = names.stream().filter(this::isCounted).toList();
    if (counted.isEmpty()) {
      refuse(
          inWords(names)
              + " must be unique together, but none of them draws from a number of values all"
              + " alike, so their generators cannot promise it",
          "let one be unique, or a choice, a whole-number uniform, a datetime_series without"
              + " patterns or a lookup of a key, each without weights and modifiers");
      return;
    }
    JointValues joint = joint(counted, amongSiblings);
    if (holdsEnough(joint, counted)) {
      for (int place = 0; place < counted.size(); place++) {
        PlanningContext context = context(counted.get(place));
        CountableGenerator own = (CountableGenerator) context.generator();
        context.replaceGenerator(new JointGenerator(own, joint, place));
        planning.joint.add(id(counted.get(place)));
      }
    }
  }

  private JointValues joint(List<String> counted, boolean amongSiblings) {
    List<LongSupplier> sizes = new ArrayList<>();
    for (String name : counted) {
      PlanningContext context = context(name);
      CountableGenerator own = (CountableGenerator) context.generator();
      sizes.add(() -> own.values().orElseGet(() -> own.values(context.wiring().withoutRows())));
    }
    return new JointValues(
        inWords(counted),
        planning.key(table).derive("unique").derive(String.join(",", counted)),
        sizes,
        amongSiblings);
  }

  /** Whether there are combinations enough, as far as that is known. */
  private boolean holdsEnough(JointValues joint, List<String> counted) {
    for (String name : counted) {
      if (((CountableGenerator) context(name).generator()).values().isEmpty()) {
        return true;
      }
    }
    long wanted = joint.amongSiblings() ? mostChildren() : Math.max(0, table.space().knownSize());
    if (joint.total() >= wanted) {
      return true;
    }
    refuse(
        inWords(names)
            + " must be unique together in "
            + wanted
            + " rows"
            + (joint.amongSiblings() ? " of one parent" : "")
            + ", but "
            + inWords(counted)
            + " only "
            + (counted.size() == 1 ? "has " : "have ")
            + joint.total()
            + (counted.size() == 1 ? " values" : " combinations of values"),
        "give them more values, or make fewer rows");
    return false;
  }

  private long mostChildren() {
    return table.space() instanceof FannedRows fanned ? Math.max(1, fanned.law().constant()) : 1;
  }

  private boolean isUnplanned(String name) {
    return context(name) == null || context(name).generator() == null;
  }

  private boolean isListed(String name) {
    return context(name).generator() instanceof ListGenerator;
  }

  /** Whether a column holds a unique column of the primary parent. */
  private boolean tellsParentsApart(String name) {
    if (table.parent() == null || !column(name).modifiers().isEmpty()) {
      return false;
    }
    String prefix = table.parent().name() + ".";
    Generator generator = context(name).generator();
    return !(generator instanceof CountableGenerator)
        && context(name).generatorReferences().isEmpty()
        && generator
            .copiedFrom()
            .filter(from -> from.startsWith(prefix))
            .filter(from -> planning.isUnique(table.parent(), from.substring(prefix.length())))
            .isPresent();
  }

  private boolean isCounted(String name) {
    ColumnSpec column = column(name);
    return context(name).generator() instanceof CountableGenerator generator
        && generator.isCountable()
        && column.modifiers().isEmpty()
        && planning.notBefore.getOrDefault(id(name), List.of()).isEmpty()
        && UniqueColumns.isInjective(generator.output(), column.type())
        && generator.copiedFrom().filter(from -> !isUnique(from)).isEmpty();
  }

  private boolean isUnique(String attribute) {
    int dot = attribute.indexOf('.');
    TablePlan other = planning.tables.get(attribute.substring(0, dot));
    String name = attribute.substring(dot + 1);
    PlanningContext context = planning.contexts.get(new ColumnId(other.name(), name));
    boolean listed = context != null && context.generator() instanceof ListGenerator;
    return listed || planning.isUnique(other, name);
  }

  private PlanningContext context(String name) {
    return planning.contexts.get(id(name));
  }

  private ColumnId id(String name) {
    return new ColumnId(table.name(), name);
  }

  private ColumnSpec column(String name) {
    return table.spec().column(name);
  }

  private String inWords(List<String> columns) {
    return String.join(" and ", columns.stream().map(name -> table.name() + "." + name).toList());
  }

  private void refuse(String message, String hint) {
    planning.error("unique", path, message, hint);
  }
}
