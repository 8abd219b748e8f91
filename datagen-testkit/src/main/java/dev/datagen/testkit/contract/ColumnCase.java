package dev.datagen.testkit.contract;

import dev.datagen.testkit.FakeContext;
import java.util.function.Supplier;

/** A generator or modifier with arguments, for a column of a small table. Immutable. */
public abstract sealed class ColumnCase permits GeneratorCase, ModifierCase {

  /** Fills a context with what a component reads. */
  public interface Filling {
    /** Adds columns, tables, a timeframe. Called anew for every plan. */
    void fill(FakeContext context);
  }

  /** A component planned. */
  interface Planned {
    FakeContext context();

    /** What it makes. */
    Cells cells();

    /** Everything that it is given, as text. */
    default String contents() {
      return context().contents();
    }
  }

  final String name;
  final Supplier<FakeContext> contexts;
  final CaseRows rows;

  ColumnCase(String name, Supplier<FakeContext> contexts, CaseRows rows) {
    this.name = name;
    this.contexts = contexts;
    this.rows = rows;
  }

  abstract Object factory();

  /** The factory's id. */
  abstract String id();

  /** The class of its arguments. */
  abstract Class<?> arguments();

  /** The component and what it makes, planned anew. */
  abstract Planned plan();

  /** As {@link #plan()}, where every column of the row and of its ancestors is null throughout. */
  abstract Planned planOverNulls();

  /** Rows of the table. */
  final int size() {
    return rows.size();
  }

  /** Contexts as those of this case, with more in them. */
  final Supplier<FakeContext> filledBy(Filling filling) {
    return () -> {
      FakeContext context = contexts.get();
      filling.fill(context);
      return context;
    };
  }

  @Override
  public final String toString() {
    return name;
  }
}
