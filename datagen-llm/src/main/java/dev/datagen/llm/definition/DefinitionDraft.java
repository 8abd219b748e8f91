package dev.datagen.llm.definition;

import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.source.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes tables of shapes. A shape within a shape becomes columns ({@code address_city}); a list
 * becomes a table of its own under the shape's, with a row for each element.
 */
final class DefinitionDraft {

  private static final int DEEPEST = 8;
  private static final double ELEMENTS = 3;
  private static final int MOST_ELEMENTS = 20;

  private static final int MOST_LISTS = 100;

  private final String name;
  private final DatasetDraft draft;
  private final Set<String> tables = new HashSet<>();
  private int listed;

  DefinitionDraft(String name) {
    this.name = name;
    this.draft = new DatasetDraft(name, "");
  }

  /** The draft of some shapes, a table each. */
  DatasetDraft of(List<Shape> shapes) {
    for (Shape shape : shapes) {
      String table = Names.free(Names.words(shape.name()), name, tables);
      table(new TableDraft(table), shape, new HashSet<>());
    }
    References.connect(draft);
    return draft;
  }

  private void table(TableDraft table, Shape shape, Set<String> taken) {
    draft.add(table);
    table.comment(shape.doc());
    String key = keyOf(table, shape);
    if (key.isEmpty()) {
      String added = Names.free(table.name() + "_id", "id", taken);
      table.pk(added).add(new ColumnDraft(added, "int", Generators.sequence(1)));
    }
    Filling filling = new Filling(table, taken, key);
    filling.add("", shape, 1, false);
    filling.finish();
    if (shape.key().size() > 1) {
      draft.note(
          "the key of "
              + table.name()
              + " has several fields ("
              + String.join(", ", shape.key())
              + "), which are not made unique together: "
              + table.pk()
              + " is added");
    }
  }

  /**
   * The field that tells the rows apart: the one that is said to, else {@code id}, {@code order_id}
   * (of an {@code online_order} too), else the first of that kind.
   */
  private static String keyOf(TableDraft table, Shape shape) {
    if (shape.key().size() > 1) {
      return "";
    }
    String first = "";
    for (Field field : shape.fields()) {
      String name = Names.words(field.name());
      if (!(field.value() instanceof FieldValue.Scalar scalar)
          || field.nullable()
          || !scalar.type().equals("int") && !scalar.type().equals("string")) {
        continue;
      }
      String whole = "_" + table.name() + "_id";
      boolean isNamed = name.equals("id") || name.endsWith("_id") && whole.endsWith("_" + name);
      if (shape.key().isEmpty() ? isNamed : shape.key().contains(field.name())) {
        return field.name();
      }
      boolean isKey = name.endsWith("_id") || name.equals("uuid") || name.equals("key");
      first = isKey && first.isEmpty() && field == shape.fields().get(0) ? field.name() : first;
    }
    return first;
  }

  /** Fills a table with the fields of its shape and of the shapes within. */
  private final class Filling {

    private final TableDraft table;
    private final Set<String> taken;
    private final String key;
    private final List<Runnable> lists = new ArrayList<>();

    Filling(TableDraft table, Set<String> taken, String key) {
      this.table = table;
      this.taken = taken;
      this.key = key;
    }

    void add(String prefix, Shape shape, int depth, boolean nullable) {
      for (Field field : shape.fields()) {
        String name = prefix + Names.words(field.name());
        boolean isKey = depth == 1 && field.name().equals(key);
        add(name, field, depth, nullable || field.nullable(), isKey);
      }
    }

    private void add(String name, Field field, int depth, boolean nullable, boolean isKey) {
      FieldValue value = field.value();
      if (value instanceof FieldValue.OneOf one) {
        String others = String.join(", ", one.others());
        draft.note(
            table.name() + "." + name + " is always " + one.type() + " here, and never " + others);
        add(
            name,
            new Field(field.name(), field.doc(), field.nullable(), one.taken()),
            depth,
            nullable,
            isKey);
        return;
      }
      boolean nests = value instanceof FieldValue.Nested || value instanceof FieldValue.Several;
      if (nests && depth == DEEPEST) {
        leaveOut(name, "it is nested too deeply");
      } else if (value instanceof FieldValue.Nested nested) {
        add(name + "_", nested.shape(), depth + 1, nullable);
      } else if (value instanceof FieldValue.Several several) {
        lists.add(() -> list(name, several));
      } else if (value instanceof FieldValue.LeftOut out) {
        leaveOut(name, out.reason());
      } else {
        column(name, field, nullable, isKey);
      }
    }

    private void leaveOut(String name, String reason) {
      draft.note(table.name() + "." + name + " is left out: " + reason);
    }

    /** Makes the tables of the lists, once the table's own columns are known. */
    void finish() {
      lists.forEach(Runnable::run);
    }

    private void column(String name, Field field, boolean nullable, boolean isKey) {
      String free = Names.free(name, "column", taken);
      ColumnDraft column =
          isKey
              ? FieldColumns.key(free, (FieldValue.Scalar) field.value())
              : FieldColumns.of(free, field.value(), nullable);
      table.add(column.comment(field.doc()));
      if (isKey) {
        table.pk(free);
      } else {
        FieldColumns.bounds(draft, table, free, field.value());
      }
    }

    private void list(String name, FieldValue.Several several) {
      if (++listed > MOST_LISTS) {
        leaveOut(name, "there are more than " + MOST_LISTS + " lists");
        return;
      }
      String child = Names.free(table.name() + "_" + name, "item", tables);
      TableDraft made = new TableDraft(child);
      made.parents().add(table.name());
      made.fanout(Generators.poisson(ELEMENTS));
      made.fanout().putArray("clamp").add(0).add(MOST_ELEMENTS);
      String reference = table.pk().endsWith("_id") ? table.pk() : table.name() + "_id";
      Set<String> taken = new HashSet<>();
      String free = Names.free(reference, "parent_id", taken);
      String type = table.columns().get(table.pk()).type();
      made.add(new ColumnDraft(free, type, Generators.lookup(table.name() + "." + table.pk())));
      Shape shape =
          several.element() instanceof FieldValue.Nested nested
              ? nested.shape()
              : new Shape(child, "", List.of(new Field("value", "", false, several.element())));
      table(made, shape, taken);
      draft.note(table.name() + "." + name + " is a list: its elements are the table " + child);
    }
  }
}
