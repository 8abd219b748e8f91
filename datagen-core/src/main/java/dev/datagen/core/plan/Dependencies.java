package dev.datagen.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * Which column reads which, and which table needs which. Edges lead from the read to the reader.
 */
final class Dependencies {

  private final Graph<ColumnId, DefaultEdge> columns =
      new DefaultDirectedGraph<>(DefaultEdge.class);
  private final Graph<String, DefaultEdge> tables = new DefaultDirectedGraph<>(DefaultEdge.class);

  void add(ColumnId column) {
    columns.addVertex(column);
    tables.addVertex(column.table());
  }

  void addTable(String table) {
    tables.addVertex(table);
  }

  /** A column reads another; so does its table, unless the two are in one. */
  void reads(ColumnId reader, ColumnId read) {
    add(reader);
    add(read);
    columns.addEdge(read, reader);
    needs(reader.table(), read.table());
  }

  /** A table needs another. */
  void needs(String table, String needed) {
    if (!table.equals(needed)) {
      addTable(table);
      addTable(needed);
      tables.addEdge(needed, table);
    }
  }

  /** Which columns a column reads, in the order of declaration. */
  List<ColumnId> readBy(ColumnId column) {
    return columns.incomingEdgesOf(column).stream()
        .map(columns::getEdgeSource)
        .filter(read -> !read.isRows())
        .toList();
  }

  /** Whether a column reads another, or one that reads it, and so on. */
  boolean dependsOn(ColumnId reader, ColumnId read) {
    return columns.containsVertex(reader)
        && columns.containsVertex(read)
        && new BFSShortestPath<>(columns).getPath(read, reader) != null;
  }

  /** What a table needs. */
  Set<String> neededBy(String table) {
    Set<String> needed = new HashSet<>();
    tables.incomingEdgesOf(table).forEach(edge -> needed.add(tables.getEdgeSource(edge)));
    return needed;
  }

  /** One cycle for each group of columns that go in a circle; empty if there is none. */
  List<List<ColumnId>> columnCycles() {
    return cycles(columns);
  }

  /** One cycle for each group of tables that go in a circle; empty if there is none. */
  List<List<String>> tableCycles() {
    return cycles(tables);
  }

  private static <V> List<List<V>> cycles(Graph<V, DefaultEdge> graph) {
    CycleDetector<V, DefaultEdge> detector = new CycleDetector<>(graph);
    Set<V> seen = new HashSet<>();
    List<List<V>> cycles = new ArrayList<>();
    for (V vertex : graph.vertexSet()) {
      if (!seen.contains(vertex) && detector.detectCyclesContainingVertex(vertex)) {
        List<V> cycle = shortest(graph, vertex);
        seen.addAll(detector.findCyclesContainingVertex(vertex));
        cycles.add(cycle);
      }
    }
    return cycles;
  }

  /** The shortest way from a vertex back to itself: the vertex first and last. */
  private static <V> List<V> shortest(Graph<V, DefaultEdge> graph, V vertex) {
    BFSShortestPath<V, DefaultEdge> search = new BFSShortestPath<>(graph);
    List<V> best = null;
    for (DefaultEdge edge : graph.outgoingEdgesOf(vertex)) {
      GraphPath<V, DefaultEdge> back = search.getPath(graph.getEdgeTarget(edge), vertex);
      if (back != null && (best == null || back.getVertexList().size() < best.size())) {
        best = back.getVertexList();
      }
    }
    List<V> cycle = new ArrayList<>(List.of(vertex));
    cycle.addAll(best);
    return cycle;
  }

  /** The columns of a table, each behind those that it reads, otherwise as declared. */
  List<String> order(String table, List<String> declared) {
    List<String> order = new ArrayList<>();
    TopologicalOrderIterator<ColumnId, DefaultEdge> iterator =
        new TopologicalOrderIterator<>(
            columns,
            (a, b) -> Integer.compare(place(a, table, declared), place(b, table, declared)));
    while (iterator.hasNext()) {
      ColumnId column = iterator.next();
      if (column.table().equals(table) && !column.isRows()) {
        order.add(column.name());
      }
    }
    return order;
  }

  private static int place(ColumnId column, String table, List<String> declared) {
    return column.table().equals(table) ? declared.indexOf(column.name()) : -1;
  }
}
