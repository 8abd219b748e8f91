package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.InvertibleGenerator;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells, before any row is made, which values a column cannot hold. */
final class KnownMembers {

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000_000L);

  private KnownMembers() {}

  /** Whether a boxed value may occur in the column, as far as is known of it. */
  static Predicate<Object> mayOccur(Planning planning, ColumnId column) {
    Optional<KnownValues> known = KnownValues.of(planning, column).filter(KnownValues::all);
    if (known.isPresent()) {
      Set<Object> values = new HashSet<>();
      Column all = known.get().values();
      for (int i = 0; i < all.size(); i++) {
        values.add(all.value(i));
      }
      return values::contains;
    }
    return counted(planning, column).orElseGet(() -> within(planning, column));
  }

  /** Of a counted column the row of every value is known. */
  private static Optional<Predicate<Object>> counted(Planning planning, ColumnId column) {
    long rows = planning.tables.get(column.table()).space().knownSize();
    return KnownValues.isUnchanged(planning, column)
            && planning.contexts.get(column).generator() instanceof InvertibleGenerator counted
            && rows >= 0
        ? Optional.of(
            value -> {
              long row = value instanceof Long number ? counted.rowOf(number) : 0;
              return row >= 0 && row < rows;
            })
        : Optional.empty();
  }

  private static Predicate<Object> within(Planning planning, ColumnId column) {
    ColumnType type = planning.tables.get(column.table()).spec().column(column.name()).type();
    Optional<BigDecimal> least = KnownSpan.least(planning, column);
    Optional<BigDecimal> greatest = KnownSpan.greatest(planning, column);
    return value -> {
      Optional<BigDecimal> number = number(value, type);
      return number.isEmpty()
          || !(least.isPresent() && number.get().compareTo(least.get()) < 0)
              && !(greatest.isPresent() && number.get().compareTo(greatest.get()) > 0);
    };
  }

  private static Optional<BigDecimal> number(Object value, ColumnType type) {
    if (value instanceof Double number) {
      return Optional.of(BigDecimal.valueOf(number));
    }
    if (!(value instanceof Long stored)) {
      return Optional.empty();
    }
    BigDecimal number = BigDecimal.valueOf(stored, type.scale());
    return Optional.of(type.kind() == ColumnType.Kind.DATE ? number.multiply(DAY) : number);
  }
}
