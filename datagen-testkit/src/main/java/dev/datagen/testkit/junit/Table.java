package dev.datagen.testkit.junit;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a table, in their order. */
public final class Table implements Iterable<Row> {

  private final TableSchema schema;
  private final List<Row> rows;

  Table(TableSchema schema, List<Chunk> chunks) {
    this.schema = schema;
    List<Row> all = new ArrayList<>();
    for (Chunk chunk : chunks) {
      for (int i = 0; i < chunk.size(); i++) {
        all.add(new Row(chunk, i));
      }
    }
    this.rows = Collections.unmodifiableList(all);
  }

  /** The table's name. */
  public String name() {
    return schema.name();
  }

  /** Its columns and their types. */
  public TableSchema schema() {
    return schema;
  }

  /** Number of rows. */
  public int size() {
    return rows.size();
  }

  /** The row at a position, from 0. */
  public Row row(int position) {
    return rows.get(position);
  }

  /** All rows. */
  public List<Row> rows() {
    return rows;
  }

  /** All rows, one after the other. */
  public Stream<Row> stream() {
    return rows.stream();
  }

  /**
   * All rows as records: each component takes the column of its name, {@code customerId} that of
   * {@code customer_id} too.
   *
   * @param type a record with components of the types {@code long}, {@code int}, {@code double},
   *     {@code boolean}, their boxes, {@code String}, {@code Instant}, {@code LocalDate} or {@code
   *     BigDecimal}
   * @throws IllegalArgumentException if a component has no column, or not one of its type
   */
  public <R extends Record> List<R> as(Class<R> type) {
    RecordRows<R> records = new RecordRows<>(type, schema);
    return rows.stream().map(records::of).toList();
  }

  @Override
  public Iterator<Row> iterator() {
    return rows.iterator();
  }
}
