package dev.datagen.core.preflight;

import dev.datagen.core.dataset.NodeSpec.Kind;
import java.util.List;

/** A vocab has exactly one {@code enum_list}, and nothing else has any. */
final class VocabCheck implements Check {

  private static final String ENUM_LIST = "enum_list";

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      List<TableColumn> lists =
          table.columns().stream()
              .filter(column -> column.spec().generator() != null)
              .filter(column -> column.spec().generator().id().equals(ENUM_LIST))
              .toList();
      if (table.kind() == Kind.VOCAB) {
        checkVocab(draft, table, lists);
      } else if (table.kind() != null) {
        lists.forEach(
            column ->
                draft.error(
                    "enum-list-outside-vocab",
                    column.path() + ".generator",
                    "enum_list belongs in a vocab",
                    "make the table a vocab, or use choice"));
      }
    }
  }

  private static void checkVocab(Draft draft, Table table, List<TableColumn> lists) {
    boolean readable =
        table.complete()
            && table.columns().stream().allMatch(column -> column.spec().generator() != null);
    if (readable && lists.isEmpty()) {
      draft.error(
          "vocab-without-list",
          table.path() + ".columns",
          "a vocab has exactly one enum_list column; its length is the row count",
          "give one column the generator enum_list");
    }
    lists.stream()
        .skip(1)
        .forEach(
            column ->
                draft.error(
                    "second-list",
                    column.path() + ".generator",
                    "a vocab has exactly one enum_list column; its length is the row count",
                    "\"" + lists.get(0).name() + "\" is one already"));
  }
}
