package dev.datagen.core.preflight;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.EnumRule;
import java.util.List;

/** Lists of allowed values fit the column, in constraints and at columns. */
final class EnumCheck implements Check {

  @Override
  public void check(Draft draft) {
    ConstraintsSpec constraints = draft.spec().constraints();
    if (constraints != null) {
      Draft.each(
          constraints.enums(), "constraints.enum", (path, rule) -> checkRule(draft, rule, path));
    }
    for (Table table : draft.tables()) {
      for (TableColumn column : table.columns()) {
        checkColumn(draft, column);
      }
    }
  }

  private static void checkRule(Draft draft, EnumRule rule, String path) {
    if ((rule.values() == null) == (rule.enumRef() == null)) {
      draft.error(
          rule.values() == null ? "missing-argument" : "two-arguments",
          path,
          rule.values() == null
              ? "has neither values nor enum_ref"
              : "has both values and enum_ref",
          "give one of them");
    }
    draft
        .column(rule.attr(), path + ".attr")
        .ifPresent(
            column -> {
              checkValues(draft, column, rule.values(), path + ".values");
              checkReference(draft, column, rule.enumRef(), path + ".enum_ref");
            });
  }

  private static void checkColumn(Draft draft, TableColumn column) {
    var own = column.spec().constraints();
    if (own != null) {
      String path = column.path() + ".constraints";
      checkValues(draft, column, own.enumValues(), path + ".enum");
      checkReference(draft, column, own.enumRef(), path + ".enum_ref");
      if (own.enumValues() != null && own.enumRef() != null) {
        draft.error("two-arguments", path, "has both enum and enum_ref", "give one of them");
      }
    }
  }

  private static void checkValues(
      Draft draft, TableColumn column, List<Literal> values, String path) {
    if (values != null && values.isEmpty()) {
      draft.error("empty-list", path, "allows no value at all", "list the values");
    }
    if (column.type() != null) {
      Draft.each(
          values,
          path,
          (below, value) -> {
            try {
              Literals.toValue("", value, column.type());
            } catch (InvalidArgument e) {
              draft.error("wrong-type", below, e.getMessage(), e.hint());
            }
          });
    }
  }

  private static void checkReference(
      Draft draft, TableColumn column, String reference, String path) {
    if (reference != null) {
      draft
          .column(reference, path)
          .filter(other -> TypeFamily.differ(column, other))
          .ifPresent(
              other ->
                  draft.error(
                      "types-differ",
                      path,
                      column.described() + ", " + other.described(),
                      "give both columns one type"));
    }
  }
}
