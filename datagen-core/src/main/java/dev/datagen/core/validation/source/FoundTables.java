package dev.datagen.core.validation.source;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.api.source.SourceTable;
import dev.datagen.api.validator.ExampleRow;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.FindingDraft;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.Availability;
import dev.datagen.core.validation.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables found, held against those declared: present, readable, the same columns and types. */
final class FoundTables implements Availability {

  private final Plan plan;
  private final boolean loop;
  private final Map<String, SourceTable> found = new LinkedHashMap<>();
  private final Map<String, String> obstacles = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param loop whether they hold several laps
   */
  FoundTables(Plan plan, List<SourceTable> tables, boolean loop) {
    this.plan = plan;
    this.loop = loop;
    tables.forEach(table -> found.put(table.name(), table));
    plan.tables().forEach(this::compare);
    for (SourceTable table : tables) {
      if (plan.table(table.name()) == null) {
        findings.add(
            Finding.of("extra_table", table.name(), Finding.Part.CONSTRAINTS)
                .observed(1)
                .hint("remove it, or declare it in the schema")
                .warning("the data hold " + table.name() + ", which the schema does not declare"));
      }
    }
  }

  private void compare(TablePlan declared) {
    SourceTable table = found.get(declared.name());
    if (table == null) {
      obstacles.put(declared.name(), declared.name() + " is missing in the data");
      findings.add(
          present(declared.name())
              .hint("write the table too, or name its folder with another --data")
              .failed(1, declared.name() + " is missing: the data hold no file of it"));
    } else if (!table.problem().isEmpty()) {
      obstacles.put(declared.name(), declared.name() + " cannot be read");
      findings.add(unreadable(declared.name(), table.problem()));
    } else {
      columns(declared, table);
      types(declared, table);
    }
  }

  private static FindingDraft present(String table) {
    return Finding.of("table", table, Finding.Part.CONSTRAINTS).hard().observed(1);
  }

  static Finding unreadable(String table, String problem) {
    return present(table).hint("write it again, or name the right place").failed(1, problem);
  }

  static Finding readable(String table, long rows) {
    return present(table).passed(table + " was read to its end: " + Texts.count(rows, "row"));
  }

  private void columns(TablePlan declared, SourceTable table) {
    List<ExampleRow> examples = new ArrayList<>();
    for (ColumnSpec column : declared.spec().columns()) {
      if (column(table, column.name()) == null) {
        String attribute = declared.name() + "." + column.name();
        obstacles.put(attribute, attribute + " is missing in the data");
        examples.add(new ExampleRow(-1, "", column.name() + " is missing"));
      }
    }
    for (SourceColumn column : table.columns()) {
      if (declared.columnIndex(column.name()) < 0) {
        examples.add(
            new ExampleRow(-1, "", column.name() + " (" + column.typeText() + ") is not declared"));
      }
    }
    FindingDraft draft =
        Finding.of("columns", declared.name(), Finding.Part.CONSTRAINTS)
            .hard()
            .observed(table.columns().size());
    findings.add(
        examples.isEmpty()
            ? draft.passed("the columns are those declared")
            : draft
                .examples(examples)
                .hint("write the columns that the schema declares, no more and no less")
                .failed(examples.size(), texts(examples)));
  }

  private void types(TablePlan declared, SourceTable table) {
    List<ExampleRow> examples = new ArrayList<>();
    int compared = 0;
    for (ColumnSpec spec : declared.spec().columns()) {
      SourceColumn column = column(table, spec.name());
      if (column == null) {
        continue;
      }
      compared++;
      if (!spec.type().equals(column.type())) {
        String attribute = declared.name() + "." + spec.name();
        examples.add(
            new ExampleRow(
                -1, "", spec.name() + " is " + column.typeText() + ", not " + spec.type()));
        if (!Reshaping.fits(column.type(), spec.type())) {
          obstacles.put(attribute, attribute + " is not of the type " + spec.type());
        }
      }
    }
    FindingDraft draft =
        Finding.of("type", declared.name(), Finding.Part.CONSTRAINTS).hard().observed(compared);
    findings.add(
        examples.isEmpty()
            ? draft.passed("the types are those declared")
            : draft
                .examples(examples)
                .hint("write the columns with the types that the schema declares")
                .failed(examples.size(), texts(examples)));
  }

  private static String texts(List<ExampleRow> examples) {
    return String.join("; ", examples.stream().map(ExampleRow::text).toList());
  }

  static SourceColumn column(SourceTable table, String name) {
    return table.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }

  /** The type that a column of a table is stored as; null if it cannot be read. */
  ColumnType storedType(String table, String column) {
    return column(found.get(table), column).type();
  }

  /** The readable tables in the order of the plan. */
  List<SourceTable> readable() {
    return plan.tables().stream()
        .map(TablePlan::name)
        .filter(table -> obstacles.get(table) == null)
        .map(found::get)
        .toList();
  }

  /** What was found out about the structure. */
  List<Finding> findings() {
    return findings;
  }

  @Override
  public boolean isLoop() {
    return loop;
  }

  @Override
  public String obstacle(String attribute) {
    String table = attribute.substring(0, attribute.indexOf('.'));
    return obstacles.getOrDefault(table, obstacles.getOrDefault(attribute, ""));
  }
}
