package dev.datagen.core.validation.key;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.ExampleRow;
import dev.datagen.core.validation.LongSummary;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.store.KeySet;
import dev.datagen.core.validation.store.MemoryBudget;
import dev.datagen.core.validation.value.Breaks;
import java.util.ArrayList;
import java.util.List;

/** The keys of a target and what refers to them, chunk by chunk in order. */
final class Keys implements AutoCloseable {

  /** A value not found: which column referred, the row, its label, the value's bytes. */
  record Missing(int referring, long row, long label, byte[] key) {}

  private static final long NO_LABEL = Long.MIN_VALUE;

  private final Target target;
  private final List<Referring> referring;
  private final KeySet set;
  private final Breaks duplicates;
  private final List<Breaks> missing = new ArrayList<>();
  private final List<Missing> unresolved = new ArrayList<>();
  private final List<Labelling> labellings = new ArrayList<>();
  private Labelling targetLabelling;
  private final Resolver resolver;

  /**
   * How the rows of a table are told: by a primary key that is an integer, or by the key itself.
   */
  private record Labelling(String name, dev.datagen.api.column.ColumnType type, int column) {

    static Labelling of(Chunk chunk) {
      int column = chunk.table().primaryKey();
      return new Labelling(
          chunk.table().columns().get(column).name(),
          chunk.table().columns().get(column).type(),
          column);
    }

    KeySet.Labels of(Observed chunk, int stride, int offset) {
      return new RowLabels(
          chunk.chunk(),
          chunk.column(column) instanceof LongColumn longs ? longs : null,
          stride,
          offset);
    }

    String text(long label) {
      return label == NO_LABEL ? "" : name + " = " + KeyText.of(label, type);
    }
  }

  /** Rows by their number in the table, and the column that referred, in one number. */
  private record RowLabels(Chunk chunk, LongColumn keys, int stride, int offset)
      implements KeySet.Labels {

    @Override
    public long row(int position) {
      return chunk.row(position) * stride + offset;
    }

    @Override
    public long label(int position) {
      return keys == null || keys.isNull(position) ? NO_LABEL : keys.values()[position];
    }
  }

  Keys(
      Target target,
      List<Referring> referring,
      int examples,
      MemoryBudget budget,
      Resolver resolver) {
    this.target = target;
    this.referring = referring;
    this.resolver = resolver;
    this.duplicates = new Breaks(examples);
    referring.forEach(
        reference -> {
          missing.add(new Breaks(examples));
          labellings.add(null);
        });
    this.set = new KeySet(target.unique(), budget, this::duplicate, this::missing);
  }

  /** Takes the next chunk: its keys first, because rows may refer to earlier ones beside them. */
  void take(Observed chunk) {
    if (chunk.table().equals(target.table())) {
      List<Column> columns = target.columns().stream().map(chunk::column).toList();
      Nulls nulls = Nulls.NONE;
      for (Column column : columns) {
        nulls = nulls.or(column.nulls());
      }
      int size = chunk.chunk().size();
      duplicates.observe(size - (nulls.any() ? nulls.count(size) : 0));
      targetLabelling = Labelling.of(chunk.chunk());
      set.add(columns, nulls, targetLabelling.of(chunk, 1, 0));
    }
    for (int i = 0; i < referring.size(); i++) {
      if (referring.get(i).table().equals(chunk.table())) {
        seek(i, chunk);
      }
    }
  }

  private void seek(int place, Observed chunk) {
    Referring reference = referring.get(place);
    Column column = chunk.column(reference.column());
    missing.get(place).observe(chunk.values(reference.column()));
    labellings.set(place, Labelling.of(chunk.chunk()));
    long min = Long.MIN_VALUE;
    long max = Long.MAX_VALUE;
    if (reference.type().equals(target.types().get(0))) {
      if (column instanceof LongColumn) {
        LongSummary summary = chunk.longs(reference.column());
        min = summary.min();
        max = summary.max();
      }
    } else {
      column = Conversion.of(column, reference.type(), target.types().get(0));
    }
    KeySet.Labels labels = labellings.get(place).of(chunk, referring.size(), place);
    set.seek(List.of(column), column.nulls(), min, max, labels);
  }

  private void duplicate(long row, long label, KeySet.KeyReader key) {
    List<Object> values = KeyText.values(key.bytes(), target.types());
    duplicates.add(row, () -> new ExampleRow(row, targetLabelling.text(label), text(values)));
  }

  private String text(List<Object> values) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String attribute = target.attributes().get(i);
      texts.add(
          attribute.substring(attribute.indexOf('.') + 1)
              + " = "
              + KeyText.of(values.get(i), target.types().get(i)));
    }
    return String.join(", ", texts);
  }

  private void missing(long number, long label, KeySet.KeyReader key) {
    int place = (int) (number % referring.size());
    long row = number / referring.size();
    if (resolver != Resolver.NONE) {
      unresolved.add(new Missing(place, row, label, key.bytes()));
    } else {
      tell(place, row, label, key);
    }
  }

  private void tell(int place, long row, long label, KeySet.KeyReader key) {
    Referring reference = referring.get(place);
    missing
        .get(place)
        .add(
            row,
            () ->
                new ExampleRow(
                    row,
                    labellings.get(place).text(label),
                    reference.attribute().substring(reference.attribute().indexOf('.') + 1)
                        + " = "
                        + KeyText.of(
                            KeyText.values(key.bytes(), target.types()).get(0),
                            target.types().get(0))));
  }

  /** Settles everything. */
  void conclude() {
    set.conclude();
    if (!unresolved.isEmpty()) {
      Column values =
          Values.column(
              unresolved.stream()
                  .map(value -> KeyText.values(value.key(), target.types()).get(0))
                  .toList(),
              target.types().get(0));
      boolean[] exist = resolver.exist(target.attributes().get(0), values);
      for (int i = 0; i < exist.length; i++) {
        if (!exist[i]) {
          Missing value = unresolved.get(i);
          tell(value.referring(), value.row(), value.label(), value::key);
        }
      }
    }
  }

  Breaks duplicates() {
    return duplicates;
  }

  Breaks missing(int place) {
    return missing.get(place);
  }

  @Override
  public void close() {
    set.close();
  }
}
