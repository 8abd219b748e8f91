package dev.datagen.core.preflight;

import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.ForeignKey;

/** Foreign keys join two columns of one kind. */
final class ForeignKeyCheck implements Check {

  @Override
  public void check(Draft draft) {
    ConstraintsSpec constraints = draft.spec().constraints();
    if (constraints != null) {
      Draft.each(
          constraints.foreignKeys(),
          "constraints.foreign_keys",
          (path, key) -> checkKey(draft, key, path));
    }
  }

  private static void checkKey(Draft draft, ForeignKey key, String path) {
    var from = draft.column(key.from(), path + ".from");
    var to = draft.column(key.to(), path + ".to");
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (from.equals(to)) {
      draft.error("same-column", path, "a column always refers to itself", "name another column");
    } else if (TypeFamily.differ(from.get(), to.get())) {
      draft.error(
          "types-differ",
          path,
          from.get().described() + ", " + to.get().described(),
          "give both columns one type");
    }
  }
}
