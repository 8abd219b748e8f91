package dev.datagen.core.promise;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.problem.RowError;
import dev.datagen.core.evaluate.ColumnFailure;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.evaluate.RowCheck;
import java.util.function.Predicate;

/**
 * A rule that every value of a column keeps, nulls aside.
 *
 * @param name {@code table.column}
 * @param column index of the column
 * @param type its type
 * @param holds whether a boxed value, as {@link Column#value} gives it, keeps the rule
 * @param rule the rule in words: {@code "is not one of the values of constraints.enum[0]"}
 */
record ValueCheck(String name, int column, ColumnType type, Predicate<Object> holds, String rule)
    implements RowCheck {

  /** Dictionaries up to this size are held against the rule once a chunk, code by code. */
  private static final int SMALL = 4096;

  @Override
  public void check(Evaluation evaluation) {
    Column values = evaluation.column(column);
    boolean[] codes = codes(values);
    for (int i = 0; i < values.size(); i++) {
      if (!values.isNull(i)
          && !(codes == null
              ? holds.test(values.value(i))
              : codes[((DictionaryColumn) values).codes()[i]])) {
        String message = new Side(name, null, type).text(values, i) + " " + rule;
        throw new ColumnFailure(
            evaluation.table(),
            name.substring(name.indexOf('.') + 1),
            evaluation.rows().row(i),
            new RowError(i, message));
      }
    }
  }

  /** For each code of a small dictionary whether its value keeps the rule, else null. */
  private boolean[] codes(Column values) {
    if (!(values instanceof DictionaryColumn coded) || coded.dictionary().size() > SMALL) {
      return null;
    }
    boolean[] codes = new boolean[coded.dictionary().size()];
    for (int code = 0; code < codes.length; code++) {
      codes[code] = holds.test(coded.dictionary().string(code));
    }
    return codes;
  }
}
