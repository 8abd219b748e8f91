package dev.datagen.core.validation.join;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a table, brought together with the rows that they belong or refer to. */
public final class JoinedRows {

  private final JoinPlan plan;
  private final JoinState state;
  private final Map<String, KeptTable> tables = new HashMap<>();

  public JoinedRows(JoinPlan plan, JoinState state) {
    this.plan = plan;
    this.state = state;
  }

  /** A table kept; empty if nothing of it went by. */
  public KeptTable table(String name) {
    return tables.computeIfAbsent(
        name,
        wanted -> {
          TableSample sample = state.sample(wanted);
          return sample == null ? null : new KeptTable(sample);
        });
  }

  /** A table that nothing went by of; empty if there is none. */
  public String missing() {
    for (String name : plan.specs().keySet()) {
      if (state.sample(name) == null || state.sample(name).size() == 0) {
        return name;
      }
    }
    return "";
  }

  /** The rows that can be brought together, piece by piece. */
  public List<Batch> batches() {
    return batches(Long.MAX_VALUE);
  }

  /** Those of them whose hash is less than a limit. */
  public List<Batch> batches(long most) {
    long limit = most;
    SampleSpec own = plan.specs().get(plan.table());
    for (SampleSpec spec : plan.specs().values()) {
      boolean same = spec.key() != SampleSpec.BY_ROW && own.key() != SampleSpec.BY_ROW;
      if (same) {
        limit = Math.min(limit, state.sample(spec.table()).limit());
      }
    }
    List<Batch> batches = new ArrayList<>();
    for (TableSample.Slice slice : state.sample(plan.table()).slices()) {
      TableSample.Slice kept = slice.below(limit);
      if (kept.rows().length > 0) {
        batches.add(new Batch(this, plan, own, kept));
      }
    }
    return batches;
  }

  /** Rows whose hash is less were kept of the table. */
  public long limit() {
    return state.sample(plan.table()).limit();
  }

  /** How the rows looked at were chosen, for the finding; empty if all were. */
  public String note() {
    TableSample own = state.sample(plan.table());
    return own.seen() == own.size()
        ? ""
        : " (of "
            + String.format(java.util.Locale.ROOT, "%,d", own.seen())
            + ", chosen by the hash of "
            + (own.spec().key() == SampleSpec.BY_ROW ? "their position)" : "their key)");
  }

  /** Some rows. */
  public static final class Batch {

    private final JoinedRows joined;
    private final JoinPlan plan;
    private final SampleSpec own;
    private final TableSample.Slice slice;
    private final Map<Wiring.Source, Column> read = new HashMap<>();
    private final boolean[] orphans;

    private Batch(JoinedRows joined, JoinPlan plan, SampleSpec own, TableSample.Slice slice) {
      this.joined = joined;
      this.plan = plan;
      this.own = own;
      this.slice = slice;
      this.orphans = new boolean[slice.rows().length];
    }

    /** Number of rows. */
    public int size() {
      return slice.rows().length;
    }

    /** The hash, of 63 bits, by which each row was chosen. */
    public long[] hashes() {
      return slice.hashes();
    }

    /** What components with a wiring of their own read. */
    public ObservedInputs inputs(Wiring other) {
      return new ObservedInputs(other, this);
    }

    /** The same for all rows that are brought together with the same tables. */
    Object origin() {
      return joined;
    }

    /** Position of each row in its table. */
    public long[] rows() {
      return slice.rows();
    }

    /** A column of the rows themselves. */
    public Column own(int index) {
      return slice.columns().get(own.columns().indexOf(index));
    }

    /** What the column's components read. */
    public ObservedInputs inputs() {
      return new ObservedInputs(plan.wiring(), this);
    }

    /** Rows of which something that was read is missing, so far. */
    public boolean[] orphans() {
      return orphans;
    }

    /** The type of what is read. */
    public ColumnType type(Wiring.Source source, Plan all) {
      if (source instanceof Wiring.Referred referred) {
        return all.table(referred.reader().table()).spec().columns().get(referred.column()).type();
      }
      Wiring.Path path = (Wiring.Path) source;
      TablePlan at = all.table(plan.table());
      for (int hop = 0; hop < path.hops(); hop++) {
        at = at.parent();
      }
      return at.spec().columns().get(path.column()).type();
    }

    /** A column that is read, aligned with the rows. */
    public Column read(Wiring.Source source) {
      Column known = read.get(source);
      if (known == null) {
        known = found(source);
        read.put(source, known);
      }
      return known;
    }

    private Column found(Wiring.Source source) {
      if (source instanceof Wiring.Path path) {
        if (path.hops() == 0) {
          return own(path.column());
        }
        int[] positions = null;
        KeptTable at = null;
        for (Hop hop : plan.route(path.hops())) {
          Column key = positions == null ? own(hop.own()) : at.column(hop.own()).gather(positions);
          at = joined.table(hop.to());
          positions = at.find(List.of(hop.key()), List.of(key));
        }
        return gather(at, path.column(), positions);
      }
      Wiring.Referred referred = (Wiring.Referred) source;
      KeptTable other = joined.table(referred.reader().table());
      int[] positions = other.find(List.of(referred.otherKey()), List.of(own(referred.ownKey())));
      return gather(other, referred.column(), positions);
    }

    private Column gather(KeptTable other, int column, int[] positions) {
      for (int i = 0; i < positions.length; i++) {
        orphans[i] |= positions[i] < 0;
      }
      return other.column(column).gather(positions);
    }

    KeptTable table(String name) {
      return joined.table(name);
    }
  }
}
