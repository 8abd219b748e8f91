package dev.datagen.llm.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.api.column.ColumnType;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.source.Names;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns a table that was looked at into one of a schema. */
final class TableProfiler {

  private static final int ROOM = 10;

  private final DatasetDraft draft;
  private final DataTable table;
  private final Links links;
  private final ProfileOptions options;
  private final Optional<ForeignKey> owner;

  TableProfiler(DatasetDraft draft, DataTable table, Links links, ProfileOptions options) {
    this.draft = draft;
    this.table = table;
    this.links = links;
    this.options = options;
    this.owner = links.owner(table);
  }

  TableDraft draft() {
    TableDraft made = new TableDraft(table.name()).rows(table.rows());
    owner.ifPresent(
        link -> {
          made.parents().add(link.target().name());
          made.fanout(FanoutFit.of(link));
        });
    if (owner.isPresent()) {
      for (ForeignKey key : links.of(table)) {
        if (!made.parents().contains(key.target().name())) {
          made.parents().add(key.target().name());
        }
      }
    }
    if (links.key(table).isEmpty()) {
      addKey(made);
    }
    ColumnProfiler profiler = new ColumnProfiler(draft, table, owner, options);
    for (DataColumn column : table.columns()) {
      if (links.key(table).filter(key -> key == column).isPresent()) {
        made.pk(column.name()).add(key(column));
      } else {
        Optional<ForeignKey> reference = links.of(table, column);
        made.add(reference.map(this::reference).orElseGet(() -> profiler.draft(column)));
      }
    }
    return made;
  }

  private void addKey(TableDraft made) {
    Set<String> taken = new HashSet<>();
    table.columns().forEach(column -> taken.add(column.name().toLowerCase(Locale.ROOT)));
    String name = Names.free(table.name() + "_id", "id", taken);
    draft.note(table.name() + " has no column that tells its rows apart: " + name + " is added");
    made.pk(name).add(new ColumnDraft(name, "int", Generators.sequence(1)));
  }

  private ColumnDraft key(DataColumn column) {
    Object[] values = column.values();
    if (column.type().equals(ColumnType.INT)) {
      long least = Arrays.stream(values).mapToLong(value -> (Long) value).min().orElse(1);
      return new ColumnDraft(column.name(), "int", Generators.sequence(Bounds.downward(least)));
    }
    ObjectNode generator =
        TextKinds.look(values).filter("uuid4"::equals).isPresent()
            ? Generators.faker("uuid4")
            : Optional.of(values)
                .filter(all -> all.length >= options.minCount())
                .flatMap(Shape::of)
                .filter(shape -> shape.domain() >= (double) ROOM * table.rows())
                .map(Shape::generator)
                .orElseGet(() -> Generators.sequence(1));
    return new ColumnDraft(column.name(), "string", generator);
  }

  private ColumnDraft reference(ForeignKey key) {
    Object[] present = key.column().present();
    boolean chosen = key.isSelf() || owner.filter(link -> isOwn(link, key.target())).isEmpty();
    ObjectNode lookup =
        Popularity.alpha(Counts.of(present).times())
            .filter(alpha -> chosen && !key.isSelf())
            .map(alpha -> Generators.popular(key.reference(), alpha))
            .orElseGet(() -> Generators.lookup(key.reference()));
    String type = key.key().type().equals(ColumnType.INT) ? "int" : "string";
    ColumnDraft column = new ColumnDraft(key.column().name(), type, lookup);
    double nulls = 1 - (double) present.length / Math.max(1, key.column().size());
    if (key.isSelf()) {
      // The first row has no earlier one to refer to.
      return column.nulls(Generators.round(nulls));
    }
    return nulls > 0 ? column.nulls(Generators.round(nulls)) : column;
  }

  /** Whether each row takes the key of its own ancestor, instead of choosing one. */
  private boolean isOwn(ForeignKey link, DataTable target) {
    return link.target() == target || links.isAncestor(target, link.target());
  }
}
