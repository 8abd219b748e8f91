package dev.datagen.core.plan;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Narrows the spans of compared columns until every value of the one leaves a value to the other:
 * what would leave nothing is left out.
 */
final class Spans {

  /** Each round settles at least one column further along a chain. */
  private static final int ROUNDS = 10_000;

  private final List<Apart> relations;
  private final Set<Apart> failed = new LinkedHashSet<>();

  Spans(List<Apart> relations) {
    this.relations = relations;
  }

  /** Narrows them; gives the relations that cannot be kept. */
  Set<Apart> settle() {
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (Apart apart : relations) {
        changed |= !failed.contains(apart) && (lower(apart) | raise(apart));
      }
    }
    for (Apart apart : relations) {
      if (apart.lower().isEmpty() || apart.upper().isEmpty()) {
        failed.add(apart);
      }
    }
    return failed;
  }

  private boolean lower(Apart apart) {
    BigDecimal limit = apart.greatestLower();
    BigDecimal known = apart.lower().greatest();
    if (limit == null || known != null && known.compareTo(limit) <= 0) {
      return false;
    }
    if (apart.lower().narrowable()) {
      apart.lower().greatest(limit);
      return !apart.lower().isEmpty();
    }
    if (known != null) {
      failed.add(apart);
    }
    return false;
  }

  private boolean raise(Apart apart) {
    BigDecimal limit = apart.leastUpper();
    BigDecimal known = apart.upper().least();
    if (limit == null || known != null && known.compareTo(limit) >= 0) {
      return false;
    }
    if (apart.upper().narrowable()) {
      apart.upper().least(limit);
      return !apart.upper().isEmpty();
    }
    if (known != null) {
      failed.add(apart);
    }
    return false;
  }
}
