package dev.datagen.testkit.contract;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Validator;
import dev.datagen.api.validator.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A validator with arguments and the data that it sees: what {@link ValidatorContract} is held
 * against. Immutable.
 */
public final class ValidatorCase {

  private final String name;
  private final ValidatorFactory<?> factory;
  private final Function<List<TableSchema>, Validator<?>> planner;
  private final List<SampleTables.Sample> tables;

  private ValidatorCase(
      String name,
      ValidatorFactory<?> factory,
      Function<List<TableSchema>, Validator<?>> planner,
      List<SampleTables.Sample> tables) {
    this.name = name;
    this.factory = factory;
    this.planner = planner;
    this.tables = tables;
  }

  /** A validator that a plugin brings; add tables with {@link #table}. */
  public static <A extends Record> ValidatorCase of(ValidatorFactory<A> factory, A arguments) {
    return new ValidatorCase(
        factory.id(), factory, tables -> factory.plan(arguments, tables), List.of());
  }

  /** A validator that no factory makes. */
  public static ValidatorCase of(String name, Function<List<TableSchema>, Validator<?>> planner) {
    return new ValidatorCase(name, null, planner, List.of());
  }

  /** The same case under a name of its own, for reports. */
  public ValidatorCase named(String text) {
    return new ValidatorCase(text, factory, planner, tables);
  }

  /** The same case with one more table. */
  public ValidatorCase table(TableSchema table, Column... columns) {
    List<SampleTables.Sample> more = new ArrayList<>(tables);
    more.add(new SampleTables.Sample(table, List.of(columns)));
    return new ValidatorCase(name, factory, planner, List.copyOf(more));
  }

  ValidatorFactory<?> factory() {
    return factory;
  }

  /** The validator, planned anew. */
  Validator<?> plan() {
    return planner.apply(tables.stream().map(SampleTables.Sample::table).toList());
  }

  /** All chunks in the order of a run. */
  List<Chunk> chunks(int chunkRows) {
    List<Chunk> chunks = new ArrayList<>();
    for (SampleTables.Sample table : tables) {
      chunks.addAll(Chunks.of(table.table(), table.columns(), chunkRows));
    }
    return chunks;
  }

  @Override
  public String toString() {
    return name;
  }
}
