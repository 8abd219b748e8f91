package dev.datagen.core.sample;

import static dev.datagen.api.validator.Finding.Part.CONSTRAINTS;
import static dev.datagen.api.validator.Finding.Part.RELATIONSHIPS;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks of a sample: primary keys, and every declared constraint, nulls aside. */
final class SampleChecks {

  private final SampleRows rows;
  private final List<Finding> findings = new ArrayList<>();

  private SampleChecks(SampleRows rows) {
    this.rows = rows;
  }

  static List<Finding> of(Plan plan, List<Chunk> sample) {
    SampleChecks checks = new SampleChecks(new SampleRows(plan, sample));
    Set<List<String>> unique = new java.util.LinkedHashSet<>();
    for (TablePlan table : plan.tables()) {
      unique.add(List.of(table.name() + "." + table.spec().pk()));
    }
    ConstraintsSpec constraints = plan.dataset().spec().constraints();
    if (constraints != null) {
      constraints.unique().forEach(declared -> unique.add(declared.columns()));
    }
    unique.forEach(checks::unique);
    if (constraints != null) {
      constraints.foreignKeys().forEach(key -> checks.member("foreign key", key.from(), key.to()));
      ValueChecks.add(checks.findings, checks.rows, constraints);
      constraints.enums().forEach(rule -> checks.reference(rule.attr(), rule.enumRef()));
    }
    for (TablePlan table : plan.tables()) {
      table.spec().columns().forEach(column -> checks.column(table, column));
    }
    return List.copyOf(checks.findings);
  }

  private void unique(List<String> attributes) {
    List<Column> columns = attributes.stream().map(rows::column).toList();
    Set<List<Object>> seen = new HashSet<>();
    findings.add(
        SampleRule.check(
            "unique",
            String.join(", ", attributes),
            CONSTRAINTS,
            columns.get(0).size(),
            i -> {
              List<Object> key = key(columns, i);
              return key.stream().allMatch(Objects::nonNull) && !seen.add(key);
            },
            i -> key(columns, i).stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }

  private static List<Object> key(List<Column> columns, int row) {
    List<Object> key = new ArrayList<>();
    columns.forEach(column -> key.add(column.value(row)));
    return key;
  }

  private void column(TablePlan table, ColumnSpec column) {
    if (column.constraints() == null) {
      return;
    }
    String attribute = table.name() + "." + column.name();
    if (column.constraints().pattern() != null) {
      findings.add(
          ValueChecks.pattern(
              rows, new ConstraintsSpec.PatternRule(attribute, column.constraints().pattern())));
    }
    if (column.constraints().enumValues() != null) {
      findings.add(
          ValueChecks.enumeration(
              rows,
              new ConstraintsSpec.EnumRule(attribute, column.constraints().enumValues(), null)));
    }
    reference(attribute, column.constraints().enumRef());
  }

  private void reference(String attribute, String values) {
    if (values != null) {
      member("enum", attribute, values);
    }
  }

  /** Follows values into the whole other table, whose rows the sample need not hold. */
  private void member(String kind, String from, String to) {
    Column column = rows.column(from);
    long[] found =
        rows.table(to)
            .reader()
            .match(List.of(rows.index(to)), List.of(column), new long[column.size()]);
    findings.add(
        SampleRule.check(
            kind,
            from + " → " + to,
            kind.equals("enum") ? CONSTRAINTS : RELATIONSHIPS,
            column.size(),
            i -> found[i] == -1,
            i -> from + " = " + column.value(i)));
  }
}
