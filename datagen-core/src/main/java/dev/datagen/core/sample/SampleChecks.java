package dev.datagen.core.sample;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks of a sample: keys are unique, and declared foreign keys lead somewhere. */
final class SampleChecks {

  private static final int EXAMPLES = 5;

  private final Plan plan;
  private final Map<String, Chunk> chunks = new HashMap<>();

  private SampleChecks(Plan plan, List<Chunk> sample) {
    this.plan = plan;
    sample.forEach(chunk -> chunks.put(chunk.table().name(), chunk));
  }

  static List<Finding> of(Plan plan, List<Chunk> sample) {
    SampleChecks checks = new SampleChecks(plan, sample);
    List<Finding> findings = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      findings.add(checks.unique(table.name() + "." + table.spec().pk()));
    }
    ConstraintsSpec constraints = plan.dataset().spec().constraints();
    if (constraints != null) {
      constraints.foreignKeys().forEach(key -> findings.add(checks.foreignKey(key)));
    }
    return findings;
  }

  private Finding unique(String attribute) {
    Column column = column(attribute);
    Set<Object> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      if (!column.isNull(i) && !seen.add(column.value(i))) {
        twice.add(attribute + " = " + column.value(i));
      }
    }
    return finding(
        "unique " + attribute, Finding.Part.CONSTRAINTS, column.size(), twice, "occur twice");
  }

  private Finding foreignKey(ConstraintsSpec.ForeignKey key) {
    Column column = column(key.from());
    int dot = key.to().indexOf('.');
    TablePlan target = plan.table(key.to().substring(0, dot));
    int index = target.columnIndex(key.to().substring(dot + 1));
    long[] found = target.reader().match(List.of(index), List.of(column), new long[column.size()]);
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == -1) {
        missing.add(key.from() + " = " + column.value(i));
      }
    }
    return finding(
        "foreign key " + key.from() + " → " + key.to(),
        Finding.Part.RELATIONSHIPS,
        column.size(),
        missing,
        "lead nowhere");
  }

  private Column column(String attribute) {
    int dot = attribute.indexOf('.');
    String table = attribute.substring(0, dot);
    int index = plan.table(table).columnIndex(attribute.substring(dot + 1));
    return chunks.get(table).columns().get(index);
  }

  private static Finding finding(
      String check, Finding.Part part, int observed, List<String> violations, String what) {
    boolean good = violations.isEmpty();
    return new Finding(
        check,
        part,
        observed == 0
            ? Finding.Status.NOT_CHECKED
            : good ? Finding.Status.PASSED : Finding.Status.FAILED,
        true,
        observed,
        violations.size(),
        observed == 0
            ? "no rows"
            : good ? observed + " values hold" : violations.size() + " values " + what,
        violations.subList(0, Math.min(EXAMPLES, violations.size())));
  }
}
