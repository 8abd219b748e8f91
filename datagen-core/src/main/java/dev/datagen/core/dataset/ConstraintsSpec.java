package dev.datagen.core.dataset;

import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Name;
import dev.datagen.api.option.Nullable;
import dev.datagen.api.option.OneOrMany;
import java.util.List;

/** The object {@code constraints} of a schema; attributes are written {@code table.column}. */
@Doc("What must hold of the data. A constraint is a promise: the data is made so that it holds.")
public record ConstraintsSpec(
    @Doc("Unique columns: \"table.column\", or a list of columns unique together.") @Default("[]")
        List<Unique> unique,
    @Doc("Columns whose values occur in another column.") @Default("[]")
        List<ForeignKey> foreignKeys,
    @Doc("Bounds of numeric columns.") @Default("[]") List<Range> ranges,
    @Doc("Comparisons of two columns of a row.") @Default("[]") List<Inequality> inequalities,
    @Doc("Regular expressions that values match.") @Default("[]") List<PatternRule> pattern,
    @Doc("Lists of allowed values.") @Default("[]") @Name("enum") List<EnumRule> enums) {

  /** Columns unique together; in a schema a string or a list of strings. */
  public record Unique(@OneOrMany List<String> columns) {}

  @Doc("Every value of one column occurs in another.")
  public record ForeignKey(
      @Doc("The column that refers: \"table.column\".") String from,
      @Doc("The column referred to: \"table.column\".") String to) {}

  @Doc("Bounds, both inclusive.")
  public record Range(
      @Doc("\"table.column\"") String attr,
      @Doc("Least value: a number, or ISO-8601 for times.") @Nullable Literal min,
      @Doc("Greatest value: a number, or ISO-8601 for times.") @Nullable Literal max) {}

  @Doc("A comparison that holds in every row (nulls aside).")
  public record Inequality(
      @Doc("\"table.column\"") String left,
      @Doc("The comparison.") Operator op,
      @Doc("\"table.column\" of the same table or of a primary ancestor.") String right) {}

  /** Comparisons. */
  public enum Operator {
    @Name("<")
    LESS,
    @Name("<=")
    AT_MOST,
    @Name(">")
    GREATER,
    @Name(">=")
    AT_LEAST,
    @Name("==")
    EQUAL
  }

  @Doc("A regular expression that whole values match.")
  public record PatternRule(
      @Doc("\"table.column\"") String attr, @Doc("RE2 syntax.") String regex) {}

  @Doc("The values allowed, listed or taken from a column.")
  public record EnumRule(
      @Doc("\"table.column\"") String attr,
      @Doc("The values.") @Nullable List<Literal> values,
      @Doc("\"table.column\" that holds the values.") @Nullable String enumRef) {}
}
