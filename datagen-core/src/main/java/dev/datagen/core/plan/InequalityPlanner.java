package dev.datagen.core.plan;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.plan.Input;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Inequality;
import dev.datagen.core.plan.Apart.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes inequalities hold by how columns are drawn, or tells why it cannot. */
final class InequalityPlanner {

  private final Planning planning;
  private final ComparedColumns columns;
  private final List<Inequality> declared;
  private final Map<TablePlan, List<Apart>> byTable = new LinkedHashMap<>();
  private final List<Apart> whole = new ArrayList<>();

  private InequalityPlanner(Planning planning, List<Inequality> declared) {
    this.planning = planning;
    this.columns = new ComparedColumns(planning);
    this.declared = declared;
  }

  /** Bounds the columns that are compared; all generators are planned, no modifier is. */
  static void plan(Planning planning) {
    ConstraintsSpec constraints = planning.dataset.spec().constraints();
    if (constraints != null && !constraints.inequalities().isEmpty()) {
      new InequalityPlanner(planning, constraints.inequalities()).plan();
    }
  }

  private void plan() {
    for (int i = 0; i < declared.size(); i++) {
      add(declared.get(i), "constraints.inequalities[" + i + "]");
    }
    Set<Compared> seen = new LinkedHashSet<>();
    while (!seen.containsAll(compared())) {
      for (Compared column : compared()) {
        if (seen.add(column)) {
          addGeneratorBounds(column);
          addCopied(column);
        }
      }
    }
    List<Apart> relations = new ArrayList<>(whole);
    byTable.values().forEach(relations::addAll);
    if (orderAll() && settle(relations)) {
      seen.forEach(column -> BoundColumn.apply(planning, columns, column));
    }
  }

  private Set<Compared> compared() {
    Set<Compared> all = new LinkedHashSet<>();
    byTable.values().forEach(list -> list.forEach(apart -> addSides(apart, all)));
    whole.forEach(apart -> addSides(apart, all));
    return all;
  }

  private static void addSides(Apart apart, Set<Compared> all) {
    all.add(apart.lower());
    all.add(apart.upper());
  }

  private void add(Inequality inequality, String path) {
    ColumnId left = ColumnId.of(inequality.left());
    ColumnId right = ColumnId.of(inequality.right());
    Compared one = columns.of(left).orElse(null);
    Compared other = columns.of(right).orElse(null);
    if (one == null || other == null) {
      TextEqualities.plan(planning, inequality, left, right, path);
      return;
    }
    switch (inequality.op()) {
      case LESS -> relate(Apart.of(one, other, true, path, Origin.DECLARED));
      case AT_MOST -> relate(Apart.of(one, other, false, path, Origin.DECLARED));
      case GREATER -> relate(Apart.of(other, one, true, path, Origin.DECLARED));
      case AT_LEAST -> relate(Apart.of(other, one, false, path, Origin.DECLARED));
      case EQUAL -> {
        relate(Apart.of(one, other, false, path, Origin.DECLARED));
        relate(Apart.of(other, one, false, path, Origin.DECLARED));
      }
    }
  }

  /** Puts a relation to the table whose rows it is seen from. */
  private void relate(Apart apart) {
    if (isKept(apart)) {
      return;
    }
    TablePlan deeper =
        depth(apart.lower()) >= depth(apart.upper())
            ? apart.lower().table()
            : apart.upper().table();
    byTable.computeIfAbsent(deeper, ignored -> new ArrayList<>()).add(apart);
  }

  private static int depth(Compared column) {
    int depth = 0;
    for (TablePlan at = column.table(); at.parent() != null; at = at.parent()) {
      depth++;
    }
    return depth;
  }

  /** Whether two columns that cannot be moved keep it by how their values come about. */
  private boolean isKept(Apart apart) {
    Compared one = apart.lower();
    Compared other = apart.upper();
    if (one.mobility() != Mobility.FIXED || other.mobility() != Mobility.FIXED) {
      return false;
    }
    boolean filled = context(one) == null && context(other) == null;
    return one.table() == other.table()
        && (filled || isCounted(apart) || haveOneSource(one, other));
  }

  private boolean isCounted(Apart apart) {
    return generator(apart.lower()) instanceof InvertibleGenerator
        && generator(apart.upper()) instanceof InvertibleGenerator
        && Counted.keep(apart, generator(apart.lower()), generator(apart.upper()));
  }

  private boolean haveOneSource(Compared one, Compared other) {
    String source = source(one);
    return source != null && source.equals(source(other));
  }

  private String source(Compared column) {
    Generator generator = generator(column);
    return generator == null
        ? null
        : generator.copiedFrom().map(from -> from.substring(0, from.indexOf('.'))).orElse(null);
  }

  private PlanningContext context(Compared column) {
    return planning.contexts.get(column.id());
  }

  private Generator generator(Compared column) {
    return context(column) == null ? null : context(column).generator();
  }

  /** What a generator draws after is a relation too. */
  private void addGeneratorBounds(Compared column) {
    for (Input input : LowerBounds.of(planning, column.id())) {
      columns
          .of(LowerBounds.column(column.table(), input))
          .ifPresent(lower -> drawnAfter(lower, column));
    }
  }

  private void drawnAfter(Compared lower, Compared column) {
    Apart instants = Apart.of(lower, column, false, "", Origin.GENERATOR);
    boolean day = column.step().compareTo(lower.step()) > 0;
    Apart apart =
        new Apart(
            lower,
            column,
            day ? lower.step().subtract(column.step()) : instants.distance(),
            false,
            "",
            Origin.GENERATOR);
    boolean own = lower.table() == column.table();
    for (TablePlan at = column.table().parent(); at != null; at = at.parent()) {
      own |= at == lower.table();
    }
    if (own) {
      relate(apart);
    } else {
      whole.add(new Apart(lower, column, apart.distance(), false, "", Origin.WHOLE));
    }
  }

  /** Copied values are those of their source: what is left out there does not occur here. */
  private void addCopied(Compared column) {
    Generator generator = generator(column);
    if (generator != null
        && generator.copiedFrom().isPresent()
        && column.mobility() == Mobility.FIXED) {
      columns
          .of(ColumnId.of(generator.copiedFrom().get()))
          .ifPresent(
              source -> {
                whole.add(Apart.of(source, column, false, "", Origin.WHOLE));
                whole.add(Apart.of(column, source, false, "", Origin.WHOLE));
              });
    }
  }

  /** Orders the columns of each table, the deepest first: what is left of it concerns ancestors. */
  private boolean orderAll() {
    boolean good = true;
    List<TablePlan> tables = new ArrayList<>(planning.tables.values());
    tables.sort(Comparator.comparingInt(table -> -depth(table)));
    for (TablePlan table : tables) {
      List<Apart> relations = byTable.getOrDefault(table, List.of());
      DrawOrder order = new DrawOrder(planning.dependencies, table, relations);
      order.bound().forEach(this::relate);
      for (Apart circle : order.circles()) {
        refuse(circle, "goes in a circle with other inequalities", "take one of them out");
        good = false;
      }
    }
    return good;
  }

  private static int depth(TablePlan table) {
    return table.parent() == null ? 0 : 1 + depth(table.parent());
  }

  private boolean settle(List<Apart> relations) {
    Set<Apart> failed = new Spans(relations).settle();
    for (Apart apart : failed) {
      if (!apart.path().isEmpty()) {
        refuse(
            apart,
            "cannot be kept: their values are "
                + apart.lower().described()
                + " and "
                + apart.upper().described(),
            "move the bounds of one of them, or let one be made from the other");
        return false;
      }
    }
    boolean good = failed.isEmpty();
    for (Apart apart : failed) {
      planning.error(
          "inequality",
          Planning.path(apart.upper().table(), apart.upper().spec().name()),
          "inequalities leave no value: "
              + apart.lower().described()
              + " and "
              + apart.upper().described(),
          "move the bounds of one of them");
    }
    for (Apart apart : relations) {
      good &= !isFixed(apart) || refuseFixed(apart);
    }
    return good;
  }

  private static boolean isFixed(Apart apart) {
    return apart.origin() == Origin.DECLARED
        && apart.lower().mobility() == Mobility.FIXED
        && apart.upper().mobility() == Mobility.FIXED
        && !apart.isKeptByAll();
  }

  private boolean refuseFixed(Apart apart) {
    refuse(
        apart,
        "cannot be kept: the values of neither "
            + apart.lower().described()
            + " nor "
            + apart.upper().described()
            + " can be moved (they are copied, counted, unique or filled by a walk)",
        "let one be drawn: after, a distribution, or an expression of the other");
    return false;
  }

  private void refuse(Apart apart, String why, String hint) {
    String sign = apart.strict() || apart.distance().signum() > 0 ? " < " : " <= ";
    planning.error(
        "inequality",
        apart.path(),
        apart.lower().id() + sign + apart.upper().id() + " " + why,
        hint);
  }
}
