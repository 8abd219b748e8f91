package dev.datagen.core.validation.join;

import dev.datagen.core.evaluate.Wiring;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which rows of which tables a check of a column keeps to bring them together. */
public final class JoinPlan {

  /** So many rows of a table are kept whole. */
  private static final long MOST_WHOLE = 2 * SampleSpec.MOST_ROWS;

  private final TablePlan table;
  private final Wiring wiring;
  private final Map<Integer, List<Hop>> routes = new HashMap<>();
  private final Map<String, Set<Integer>> columns = new LinkedHashMap<>();
  private final Set<Hop> firsts = new LinkedHashSet<>();
  private final Set<String> whole = new LinkedHashSet<>();
  private final Map<String, SampleSpec> specs = new LinkedHashMap<>();
  private String obstacle = "";
  private int ownKey;

  private JoinPlan(TablePlan table, Wiring wiring) {
    this.table = table;
    this.wiring = wiring;
  }

  /** Whether everything that is read stands in the row itself. */
  public static boolean isOwn(Wiring wiring) {
    return wiring.references().isEmpty()
        && wiring.inputs().stream()
            .allMatch(source -> source instanceof Wiring.Path path && path.hops() == 0);
  }

  /**
   * Plans what a column's inputs need.
   *
   * @param own indexes of further columns of the table that are kept
   */
  public static JoinPlan of(Plan plan, TablePlan table, Wiring wiring, List<Integer> own) {
    return of(plan, table, wiring, own, SampleSpec.BY_ROW);
  }

  /**
   * As above, the rows of the table being chosen by the hash of one of its columns.
   *
   * @param key index of that column, or {@link SampleSpec#BY_ROW}
   */
  public static JoinPlan of(Plan plan, TablePlan table, Wiring wiring, List<Integer> own, int key) {
    JoinPlan join = new JoinPlan(table, wiring);
    join.ownKey = key;
    own.forEach(column -> join.keep(table.name(), column));
    Routes routes = new Routes(plan);
    wiring.inputs().forEach(source -> join.need(source, routes));
    wiring.references().forEach(target -> join.need(target, routes));
    if (join.obstacle.isEmpty()) {
      join.decide(plan);
    }
    return join;
  }

  private void keep(String name, int column) {
    columns.computeIfAbsent(name, any -> new TreeSet<>()).add(column);
  }

  private void need(Wiring.Source source, Routes routes) {
    if (source instanceof Wiring.Path path) {
      need(path, routes);
    } else if (source instanceof Wiring.Referred referred) {
      keep(table.name(), referred.ownKey());
      keep(referred.reader().table(), referred.otherKey());
      keep(referred.reader().table(), referred.column());
      firsts.add(
          new Hop(table.name(), referred.ownKey(), referred.reader().table(), referred.otherKey()));
    }
  }

  private void need(Wiring.Path path, Routes routes) {
    if (path.hops() == 0) {
      keep(table.name(), path.column());
      return;
    }
    Optional<List<Hop>> route = routes.ancestor(table, path.hops());
    TablePlan target = Routes.above(table, path.hops());
    if (route.isEmpty()) {
      obstacle = "no column of " + table.name() + " leads to its row of " + target.name();
      return;
    }
    routesTo(path.hops(), route.get());
    keep(target.name(), path.column());
  }

  private void routesTo(int hops, List<Hop> route) {
    routes.put(hops, route);
    firsts.add(route.get(0));
    for (Hop hop : route) {
      keep(hop.from(), hop.own());
      keep(hop.to(), hop.key());
    }
    route.subList(1, route.size()).forEach(hop -> whole.add(hop.to()));
  }

  private void need(Wiring.Target target, Routes routes) {
    String name = target.reader().table();
    keep(name, target.column());
    target.otherKeys().forEach(key -> keep(name, key));
    whole.add(name);
    target.ownKeys().forEach(path -> need(path, routes));
  }

  /** Keeps tables whole where they are small, else the part that belongs to the rows kept. */
  private void decide(Plan plan) {
    Map<String, Long> rows = new HashMap<>();
    columns.keySet().forEach(name -> rows.put(name, plan.table(name).rows()));
    Hop large = null;
    for (Hop first : firsts) {
      if (!first.to().equals(table.name()) && rows.get(first.to()) > MOST_WHOLE) {
        if (large != null && !large.to().equals(first.to())) {
          obstacle = large.to() + " and " + first.to() + " are both too large to be kept";
          return;
        }
        large = first;
      }
    }
    for (String name : whole) {
      if (rows.get(name) > MOST_WHOLE) {
        obstacle = name + " has " + rows.get(name) + " rows, more than the " + MOST_WHOLE + " kept";
        return;
      }
    }
    if (large != null && ownKey != SampleSpec.BY_ROW && large.own() != ownKey) {
      obstacle = large.to() + " is too large to be kept";
      return;
    }
    long limit = SampleSpec.limit(rows.get(table.name()));
    if (large != null) {
      limit = Math.min(limit, SampleSpec.limit(rows.get(large.to())));
    }
    for (Map.Entry<String, Set<Integer>> entry : columns.entrySet()) {
      String name = entry.getKey();
      boolean fact = name.equals(table.name());
      boolean sampled = large != null && name.equals(large.to());
      int key = SampleSpec.BY_ROW;
      if (fact) {
        key = large == null ? ownKey : large.own();
      } else if (sampled) {
        key = large.key();
      }
      specs.put(
          name,
          new SampleSpec(
              name,
              key,
              new ArrayList<>(entry.getValue()),
              fact || sampled ? limit : Long.MAX_VALUE));
    }
  }

  /** Why the rows cannot be brought together; empty if they can. */
  public String obstacle() {
    return obstacle;
  }

  /** The table whose rows are looked at. */
  public String table() {
    return table.name();
  }

  /** What is kept of each table. */
  public Map<String, SampleSpec> specs() {
    return specs;
  }

  /** The columns kept as {@code table.column}. */
  public Set<String> reads(Plan plan) {
    Set<String> reads = new TreeSet<>();
    columns.forEach(
        (name, indexes) ->
            indexes.forEach(
                index ->
                    reads.add(name + "." + plan.table(name).spec().columns().get(index).name())));
    return reads;
  }

  Wiring wiring() {
    return wiring;
  }

  List<Hop> route(int hops) {
    return routes.get(hops);
  }
}
