package dev.datagen.core.run;

import dev.datagen.api.sink.Shard;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which chunks of which tables a run makes: all, the same range of every table, or ranges of some
 * tables and nothing of the others; and of those the part that falls to a shard.
 *
 * @param first first chunk of every table, where there is no range by table
 * @param last last chunk (inclusive) of every table
 * @param byTable ranges {@code {first, last}} by table; if not empty, other tables are left out
 * @param shard which part of each table's chosen chunks
 */
public record ChunkSelection(long first, long last, Map<String, long[]> byTable, Shard shard) {

  /** Every chunk. */
  public static final ChunkSelection ALL =
      new ChunkSelection(0, Long.MAX_VALUE - 1, Map.of(), Shard.WHOLE);

  /**
   * Reads {@code a..b} (of every table), {@code table=a..b}, or several of the latter separated by
   * commas; both ends inclusive, {@code a} alone is {@code a..a}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static ChunkSelection parse(String text) {
    Map<String, long[]> byTable = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      long[] range = range(part.substring(equals + 1), text);
      if (equals < 0) {
        if (text.indexOf(',') >= 0) {
          throw malformed(text);
        }
        return new ChunkSelection(range[0], range[1], Map.of(), Shard.WHOLE);
      }
      byTable.put(part.substring(0, equals).strip(), range);
    }
    return new ChunkSelection(0, 0, byTable, Shard.WHOLE);
  }

  /** That part of the same chunks. */
  public ChunkSelection of(Shard part) {
    return new ChunkSelection(first, last, byTable, part);
  }

  private static long[] range(String part, String whole) {
    String[] ends = part.strip().split("\\.\\.", -1);
    try {
      long first = Long.parseLong(ends[0]);
      long last = ends.length == 1 ? first : Long.parseLong(ends[1]);
      if (ends.length <= 2 && 0 <= first && first <= last && last < Integer.MAX_VALUE) {
        return new long[] {first, last};
      }
    } catch (NumberFormatException e) {
      throw malformed(whole);
    }
    throw malformed(whole);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "not a range of chunks: \"" + text + "\"; write 0..9, or order=0..9");
  }

  /** As {@link #parse} reads it, whatever the shard. */
  @Override
  public String toString() {
    if (byTable.isEmpty()) {
      return first + ".." + last;
    }
    return byTable.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue()[0] + ".." + e.getValue()[1])
        .collect(Collectors.joining(","));
  }

  /** Whether anything of that table is made. */
  public boolean includes(String table) {
    return byTable.isEmpty() || byTable.containsKey(table);
  }

  /** Whether chunks of that very table were asked for. */
  boolean names(String table) {
    return byTable.containsKey(table);
  }

  ChunkRange of(String table, long chunkCount) {
    long[] range = byTable.get(table);
    long from = Math.min(chunkCount, range == null ? first : range[0]);
    long to = Math.min(chunkCount, (range == null ? last : range[1]) + 1);
    return new ChunkRange(from, to);
  }

  /** What of a range falls to the shard. */
  ChunkRange share(ChunkRange chosen) {
    return new ChunkRange(
        chosen.first() + shard.begin(chosen.size()), chosen.first() + shard.end(chosen.size()));
  }
}
