package dev.datagen.llm.sql.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;

/** Values that are written out. */
final class Literals {

  /** Stands for the present time. */
  static final String NOW = "now()";

  private static final Set<String> CLOCKS =
      Set.of(
          "now", "getdate", "sysdatetime", "getutcdate", "curdate", "date", "datetime", "sysdate");

  private Literals() {}

  static Optional<String> of(Expression expression) {
    if (expression instanceof ParenthesedExpressionList<?> group && group.size() == 1) {
      return of(group.get(0));
    } else if (expression instanceof CastExpression cast) {
      return of(cast.getLeftExpression());
    } else if (expression instanceof SignedExpression signed) {
      return of(signed.getExpression()).map(text -> (signed.getSign() == '-' ? "-" : "") + text);
    } else if (expression instanceof LongValue value) {
      return Optional.of(value.getStringValue());
    } else if (expression instanceof DoubleValue value) {
      return Optional.of(value.toString());
    } else if (expression instanceof StringValue value) {
      return Optional.of(value.getNotExcapedValue());
    } else if (expression instanceof TimeKeyExpression
        || expression instanceof Function call
            && CLOCKS.contains(call.getName().toLowerCase(Locale.ROOT))) {
      return Optional.of(NOW);
    } else if (expression instanceof DateTimeLiteralExpression value) {
      return Optional.of(value.getValue().replace("'", ""));
    }
    return Optional.empty();
  }
}
