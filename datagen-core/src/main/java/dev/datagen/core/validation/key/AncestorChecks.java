package dev.datagen.core.validation.key;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Inequality;
import dev.datagen.core.dataset.ConstraintsSpec.Operator;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Attributes;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.join.Hop;
import dev.datagen.core.validation.join.Routes;
import dev.datagen.core.validation.store.MemoryBudget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What holds between a row and the rows that it is under or refers to: declared comparisons with
 * ancestors, and that nothing happens before the creation of an entity.
 */
public final class AncestorChecks {

  private final Plan plan;
  private final Routes routes;
  private final int examples;
  private final List<Finding> notChecked;
  private final MemoryBudget budget = MemoryBudget.ofHeap();
  private final List<Check<?>> checks = new ArrayList<>();

  private AncestorChecks(Plan plan, int examples, List<Finding> notChecked) {
    this.plan = plan;
    this.routes = new Routes(plan);
    this.examples = examples;
    this.notChecked = notChecked;
  }

  /**
   * The checks.
   *
   * @param notChecked gets findings of those that data alone cannot tell
   */
  public static List<Check<?>> of(Plan plan, int examples, List<Finding> notChecked) {
    AncestorChecks made = new AncestorChecks(plan, examples, notChecked);
    ConstraintsSpec constraints = plan.dataset().spec().constraints();
    if (constraints != null) {
      new LinkedHashSet<>(constraints.inequalities()).forEach(made::add);
    }
    Creations.of(plan).forEach(made::add);
    return made.checks;
  }

  private void add(Inequality inequality) {
    Attributes attributes = new Attributes(plan);
    TablePlan left = attributes.table(inequality.left());
    TablePlan right = attributes.table(inequality.right());
    if (left == right) {
      return;
    }
    boolean ownIsLeft = hops(left, right) > 0;
    TablePlan table = ownIsLeft ? left : right;
    TablePlan ancestor = ownIsLeft ? right : left;
    String own = ownIsLeft ? inequality.left() : inequality.right();
    String others = ownIsLeft ? inequality.right() : inequality.left();
    String subject = inequality.left() + " " + symbol(inequality) + " " + inequality.right();
    Optional<List<Hop>> route = routes.ancestor(table, hops(table, ancestor));
    if (route.isEmpty()) {
      notChecked.add(
          AncestorRule.draft(AncestorRule.INEQUALITY, subject)
              .notChecked(withoutKey(table, ancestor)));
    } else if (!Scalar.fits(attributes.type(own)) || !Scalar.fits(attributes.type(others))) {
      notChecked.add(
          AncestorRule.draft(AncestorRule.INEQUALITY, subject)
              .notChecked("only numbers and times are compared across tables"));
    } else {
      add(
          new AncestorRule(
              AncestorRule.INEQUALITY,
              subject,
              table.name(),
              attributes.index(own),
              attributes.type(own),
              route.get(),
              attributes.index(others),
              attributes.type(others),
              inequality.op(),
              ownIsLeft,
              Attributes.column(own) + " " + others));
    }
  }

  private void add(Creations.Creation creation) {
    TablePlan fact = creation.fact();
    TablePlan entity = creation.entity();
    String own = column(fact, creation.time());
    String others = entity.name() + "." + column(entity, creation.created());
    String whose = creation.link().map(link -> " of " + column(fact, link.own())).orElse("");
    String subject = fact.name() + "." + own + " >= " + others + whose;
    Optional<List<Hop>> route =
        creation.hops() > 0
            ? routes.ancestor(fact, creation.hops())
            : Optional.of(List.of(creation.link().orElseThrow()));
    if (route.isEmpty()) {
      notChecked.add(
          AncestorRule.draft(AncestorRule.CREATED_AT, subject)
              .notChecked(withoutKey(fact, entity)));
      return;
    }
    add(
        new AncestorRule(
            AncestorRule.CREATED_AT,
            subject,
            fact.name(),
            creation.time(),
            type(fact, creation.time()),
            route.get(),
            creation.created(),
            type(entity, creation.created()),
            Operator.AT_LEAST,
            true,
            own + " " + others));
  }

  private void add(AncestorRule rule) {
    Set<String> reads = new TreeSet<>();
    reads.add(rule.table() + "." + column(plan.table(rule.table()), rule.column()));
    reads.add(rule.ancestor() + "." + column(plan.table(rule.ancestor()), rule.value()));
    for (Hop hop : rule.hops()) {
      reads.add(hop.from() + "." + column(plan.table(hop.from()), hop.own()));
      reads.add(hop.to() + "." + column(plan.table(hop.to()), hop.key()));
    }
    checks.add(new AncestorCheck(rule, reads, examples, budget));
  }

  private static String withoutKey(TablePlan table, TablePlan ancestor) {
    return "no column of "
        + table.name()
        + ", nor of the tables between, leads to its row of "
        + ancestor.name()
        + ", so that data alone do not tell which row is whose; a lookup of its key would";
  }

  /** How many parents above a table another is; 0 if it is none of them. */
  private static int hops(TablePlan table, TablePlan ancestor) {
    int hops = 1;
    for (TablePlan at = table.parent(); at != null; at = at.parent(), hops++) {
      if (at == ancestor) {
        return hops;
      }
    }
    return 0;
  }

  private static String column(TablePlan table, int index) {
    return table.spec().columns().get(index).name();
  }

  private static ColumnType type(TablePlan table, int index) {
    return table.spec().columns().get(index).type();
  }

  private static String symbol(Inequality inequality) {
    return switch (inequality.op()) {
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
      case EQUAL -> "==";
    };
  }
}
