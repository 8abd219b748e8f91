package dev.datagen.llm.sql.check;

import dev.datagen.llm.sql.model.SqlCheck;
import dev.datagen.llm.sql.model.SqlTable;
import dev.datagen.llm.sql.script.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;

/** Reads the conditions of a table: bounds, lists of values and comparisons of columns. */
public final class CheckReader {

  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 12;

  private final SqlTable table;
  private final Rules rules = new Rules();

  private CheckReader(SqlTable table) {
    this.table = table;
  }

  /** What the conditions of a table say. */
  public static Rules read(SqlTable table) {
    CheckReader reader = new CheckReader(table);
    for (SqlCheck check : table.checks()) {
      Optional<Expression> condition = reader.parsed(check.words());
      if (condition.isEmpty() || !reader.take(condition.get())) {
        reader.rules.unknown().add(ConditionText.shown(check.words()));
      }
    }
    return reader.rules;
  }

  /** The condition; empty where it is longer or deeper than what people write, or no condition. */
  private Optional<Expression> parsed(List<Token> words) {
    String text = ConditionText.of(table, words);
    if (text.isEmpty() || text.length() > LONGEST || depth(words) > DEEPEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(CCJSqlParserUtil.parseCondExpression(text, false));
    } catch (JSQLParserException e) {
      return Optional.empty();
    }
  }

  private static int depth(List<Token> words) {
    int depth = 0;
    int deepest = 0;
    for (Token word : words) {
      depth += word.isSymbol("(") ? 1 : word.isSymbol(")") ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /** Whether all of a condition is understood; what is understood of it counts in any case. */
  private boolean take(Expression condition) {
    if (condition instanceof ParenthesedExpressionList<?> group && group.size() == 1) {
      return take(group.get(0));
    } else if (condition instanceof AndExpression and) {
      return take(and.getLeftExpression()) & take(and.getRightExpression());
    } else if (condition instanceof OrExpression or) {
      return either(or);
    } else if (condition instanceof Between between && !between.isNot()) {
      return between(between);
    } else if (condition instanceof InExpression in && !in.isNot()) {
      return in(in);
    } else if (condition instanceof IsNullExpression isNull && isNull.isNot()) {
      Optional<String> column = column(isNull.getLeftExpression());
      column.ifPresent(rules.present()::add);
      return column.isPresent();
    } else if (condition instanceof ComparisonOperator comparison) {
      return compared(comparison);
    }
    return false;
  }

  private boolean between(Between between) {
    Optional<String> column = column(between.getLeftExpression());
    Optional<String> low = Literals.of(between.getBetweenExpressionStart());
    Optional<String> high = Literals.of(between.getBetweenExpressionEnd());
    if (column.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return false;
    }
    rules.atLeast(column.get(), new Bound(low.get(), true));
    rules.atMost(column.get(), new Bound(high.get(), true));
    return true;
  }

  private boolean in(InExpression in) {
    Optional<String> column = column(in.getLeftExpression());
    if (column.isEmpty() || !(in.getRightExpression() instanceof ExpressionList<?> list)) {
      return false;
    }
    List<String> values = new ArrayList<>();
    for (Expression value : list) {
      Literals.of(value).ifPresent(values::add);
    }
    if (values.isEmpty() || values.size() < list.size()) {
      return false;
    }
    rules.oneOf(column.get(), values);
    return true;
  }

  /** {@code a = 1 OR a = 2} is a list; {@code a IS NULL OR …} says the rest. */
  private boolean either(OrExpression or) {
    List<Expression> choices = new ArrayList<>();
    flatten(or, choices);
    choices.removeIf(choice -> choice instanceof IsNullExpression isNull && !isNull.isNot());
    if (choices.size() == 1) {
      return take(choices.get(0));
    }
    List<String> values = new ArrayList<>();
    String own = null;
    for (Expression choice : choices) {
      boolean equality =
          choice instanceof ComparisonOperator c && c.getStringExpression().equals("=");
      Optional<String> column =
          equality ? column(((BinaryExpression) choice).getLeftExpression()) : Optional.empty();
      Optional<String> value =
          equality ? Literals.of(((BinaryExpression) choice).getRightExpression()) : column;
      if (column.isEmpty() || value.isEmpty() || own != null && !own.equals(column.get())) {
        return false;
      }
      own = column.get();
      values.add(value.get());
    }
    rules.oneOf(own, values);
    return true;
  }

  private static void flatten(Expression expression, List<Expression> choices) {
    if (expression instanceof OrExpression or) {
      flatten(or.getLeftExpression(), choices);
      flatten(or.getRightExpression(), choices);
    } else if (expression instanceof ParenthesedExpressionList<?> group && group.size() == 1) {
      flatten(group.get(0), choices);
    } else {
      choices.add(expression);
    }
  }

  private boolean compared(ComparisonOperator comparison) {
    String operator = comparison.getStringExpression();
    Optional<String> left = column(comparison.getLeftExpression());
    Optional<String> right = column(comparison.getRightExpression());
    if (left.isPresent() && right.isPresent()) {
      String own = operator.equals("=") ? "==" : operator;
      boolean known = List.of("<", "<=", ">", ">=", "==").contains(own);
      if (known) {
        rules.comparisons().add(new Rules.Comparison(left.get(), own, right.get()));
      }
      return known;
    } else if (left.isPresent()) {
      return bounded(left.get(), operator, Literals.of(comparison.getRightExpression()));
    } else if (right.isPresent()) {
      String turned =
          operator.startsWith("<") ? operator.replace('<', '>') : operator.replace('>', '<');
      return bounded(right.get(), turned, Literals.of(comparison.getLeftExpression()));
    }
    return false;
  }

  private boolean bounded(String column, String operator, Optional<String> value) {
    if (value.isEmpty()) {
      return false;
    }
    if (value.get().equals(Literals.NOW)) {
      // Times end before anyone reads them.
      return operator.startsWith("<");
    }
    Bound bound = new Bound(value.get(), operator.endsWith("="));
    switch (operator) {
      case ">", ">=" -> rules.atLeast(column, bound);
      case "<", "<=" -> rules.atMost(column, bound);
      case "=" -> rules.oneOf(column, List.of(value.get()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private Optional<String> column(Expression expression) {
    if (expression instanceof ParenthesedExpressionList<?> group && group.size() == 1) {
      return column(group.get(0));
    }
    return expression instanceof Column column
        ? Optional.of(column.getUnquotedName().toLowerCase(Locale.ROOT))
            .filter(table.columns()::containsKey)
        : Optional.empty();
  }
}
