package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import java.util.List;

/**
 * Code over the columns of a row, compiled for the column that its result goes to. Immutable;
 * evaluated from many threads at once.
 *
 * <pre>{@code
 * CompiledExpression expression =
 *     CompiledExpression.compile(
 *         "value * (1 - discount)", "code", context, List.of(new Variable("value", FLOAT)));
 * Column result = expression.evaluate(rows.size(), inputs, valuesSoFar);
 * }</pre>
 */
public final class CompiledExpression {

  /**
   * A name that code may use beside the columns, and before a column of the same name.
   *
   * @param name the name in the code
   * @param type how the column handed to {@link #evaluate} is stored
   */
  public record Variable(String name, ColumnType type) {}

  private final Node node;
  private final List<Input> inputs;
  private final int variables;
  private final boolean lenient;
  private final boolean keepsUnique;

  private CompiledExpression(
      Node node, List<Input> inputs, int variables, boolean lenient, boolean keepsUnique) {
    this.node = node;
    this.inputs = List.copyOf(inputs);
    this.variables = variables;
    this.lenient = lenient;
    this.keepsUnique = keepsUnique;
  }

  /**
   * Compiles code and declares the columns that it reads.
   *
   * @param argument name of the argument that holds the code, for errors
   * @param context of the column that takes the result; where it is nullable, values that cannot be
   *     computed are null, else row errors
   * @param variables further names, before columns of the same name
   * @throws InvalidArgument with the place in the code ({@code at 12: …}), if it is not well
   *     formed, names what does not exist, mixes types, or its result does not fit the column, or
   *     may be null where the column may not
   */
  public static CompiledExpression compile(
      String code, String argument, ColumnContext context, List<Variable> variables) {
    try {
      Scope scope = new Scope(argument, context, variables);
      Syntax syntax = Parser.parse(code);
      Node node = new Compiler(scope).compile(syntax);
      Node fitted = Fitting.fit(node, context.type(), syntax.position());
      if (fitted.mayBeNull() && !context.nullable()) {
        throw new CodeError(
            syntax.position(),
            "the result may be null, but the column may not",
            "make the column nullable, or wrap it in coalesce(…, a default)");
      }
      boolean keepsUnique =
          fitted.unique() && fitted.type().columnType().kind() == context.type().kind();
      return new CompiledExpression(
          fitted, scope.inputs(), variables.size(), context.nullable(), keepsUnique);
    } catch (CodeError e) {
      throw e.asInvalid(argument);
    }
  }

  /** The type of the results; the engine casts between numeric types. */
  public ColumnType type() {
    return node.type().columnType();
  }

  /** Whether a result may be null though no column read is. */
  public boolean mayBeNull() {
    return node.mayBeNull() || lenient && node.partial();
  }

  /** Whether no result occurs twice in the table, by construction. */
  public boolean unique() {
    return keepsUnique;
  }

  /**
   * One result for each row.
   *
   * @param size number of rows
   * @param columns the columns declared while compiling
   * @param values one column of {@code size} for each variable, in the order given when compiling
   * @throws dev.datagen.api.problem.RowError if an integer overflows, or a value cannot be computed
   *     and may not be null
   */
  public Column evaluate(int size, Inputs columns, Column... values) {
    if (values.length != variables) {
      throw new IllegalArgumentException(
          variables + " variables were declared, " + values.length + " given");
    }
    Column[] slots = new Column[variables + inputs.size()];
    System.arraycopy(values, 0, slots, 0, variables);
    for (int i = 0; i < inputs.size(); i++) {
      slots[variables + i] = columns.column(inputs.get(i));
    }
    return node.evaluate(Frame.of(size, slots, lenient));
  }
}
