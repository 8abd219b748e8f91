package dev.datagen.core.validation.value;

import com.google.re2j.Pattern;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Inequality;
import dev.datagen.core.dataset.ConstraintsSpec.Range;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Attributes;
import dev.datagen.core.validation.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks of single rows that a plan declares. */
public final class ValueChecks {

  private static final int MOST_TEXT = 60;

  private final Attributes attributes;
  private final int examples;
  private final Map<RuleText, Rule> rules = new LinkedHashMap<>();

  private ValueChecks(Attributes attributes, int examples) {
    this.attributes = attributes;
    this.examples = examples;
  }

  /** Checks of nulls, ranges, comparisons within a row, patterns and listed values. */
  public static List<Check<?>> of(Plan plan, int examples) {
    ValueChecks made = new ValueChecks(new Attributes(plan), examples);
    ConstraintsSpec constraints = plan.dataset().spec().constraints();
    if (constraints != null) {
      new LinkedHashSet<>(constraints.ranges()).forEach(made::range);
      new LinkedHashSet<>(constraints.inequalities()).forEach(made::comparison);
      constraints.pattern().forEach(rule -> made.pattern(rule.attr(), rule.regex()));
      constraints.enums().forEach(rule -> made.values(rule.attr(), rule.values()));
    }
    for (TablePlan table : plan.tables()) {
      for (ColumnSpec column : table.spec().columns()) {
        made.column(table.name() + "." + column.name(), column);
      }
    }
    return made.checks();
  }

  /** Rules of one kind about one column have what they ask for in their names, too. */
  private List<Check<?>> checks() {
    Map<String, Integer> named = new HashMap<>();
    rules
        .keySet()
        .forEach(text -> named.merge(text.kind() + " " + text.subject(), 1, Integer::sum));
    List<Check<?>> checks = new ArrayList<>();
    rules.forEach(
        (text, rule) -> {
          boolean alone = named.get(text.kind() + " " + text.subject()) == 1;
          RuleText own = alone ? text : text.named(text.subject() + " " + text.keeps());
          checks.add(new RuleCheck(own, rule, examples, !isOfTimes(text)));
        });
    return checks;
  }

  /** Whether it says which times there may be; two times of a row are moved together. */
  private boolean isOfTimes(RuleText text) {
    return Set.of("range", "enum").contains(text.kind())
        && text.reads().stream().anyMatch(read -> attributes.type(read).isTemporal());
  }

  private void column(String attribute, ColumnSpec column) {
    if (!column.nullable()) {
      add(
          new RuleText(
              "not_null",
              attribute,
              Set.of(attribute),
              "value",
              "there",
              "null",
              "declare the column nullable, or find what removes its values"),
          new NotNullRule(attributes.index(attribute)));
    }
    if (column.constraints() != null) {
      if (column.constraints().pattern() != null) {
        pattern(attribute, column.constraints().pattern());
      }
      values(attribute, column.constraints().enumValues());
    }
  }

  private void range(Range range) {
    String bounds =
        range.min() == null
            ? "at most " + range.max().text()
            : range.max() == null
                ? "at least " + range.min().text()
                : "within " + range.min().text() + " … " + range.max().text();
    add(
        new RuleText(
            "range",
            range.attr(),
            Set.of(range.attr()),
            "value",
            bounds,
            "not " + bounds,
            "correct the values, or widen the range in constraints.ranges"),
        RangeRule.of(
            attributes.index(range.attr()),
            attributes.type(range.attr()),
            range.min(),
            range.max()));
  }

  private void comparison(Inequality rule) {
    if (attributes.table(rule.left()) != attributes.table(rule.right())) {
      return;
    }
    String subject = rule.left() + " " + Comparison.symbol(rule.op()) + " " + rule.right();
    add(
        new RuleText(
            "inequality",
            subject,
            Set.of(rule.left(), rule.right()),
            "row",
            "as declared",
            "not " + Comparison.symbol(rule.op()) + " as declared",
            "compare the two columns of the rows shown: one of them was changed or swapped"),
        new ComparisonRule(
            attributes.index(rule.left()), rule.op(), attributes.index(rule.right())));
  }

  private void pattern(String attribute, String regex) {
    Pattern pattern = Pattern.compile(regex);
    add(
        new RuleText(
            "pattern",
            attribute,
            Set.of(attribute),
            "value",
            "of the pattern " + regex,
            "not of the pattern " + regex,
            "correct the values, or the pattern"),
        new TextRule(attributes.index(attribute), value -> pattern.matches(value.toString())));
  }

  private void values(String attribute, List<Literal> values) {
    if (values == null) {
      return;
    }
    ColumnType type = attributes.type(attribute);
    Set<Object> allowed = new HashSet<>();
    values.forEach(literal -> allowed.add(Literals.toValue("", literal, type)));
    add(
        new RuleText(
            "enum",
            attribute,
            Set.of(attribute),
            "value",
            "among " + listed(values),
            "not among " + listed(values),
            "correct the values, or add them to the list of allowed ones"),
        new TextRule(attributes.index(attribute), allowed::contains));
  }

  private static String listed(List<Literal> values) {
    String all = values.stream().map(Literal::text).collect(Collectors.joining(", "));
    return all.length() <= MOST_TEXT ? all : "the " + values.size() + " allowed";
  }

  private void add(RuleText text, Rule rule) {
    // the same rule declared twice is one rule
    rules.putIfAbsent(text, rule);
  }
}
