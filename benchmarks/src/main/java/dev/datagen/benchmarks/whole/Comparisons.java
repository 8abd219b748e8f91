package dev.datagen.benchmarks.whole;

import dev.datagen.benchmarks.whole.Comparison.Ratio;
import dev.datagen.benchmarks.whole.Entrant.Java;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All comparisons by name. */
final class Comparisons {

  private static final String OURS = "Datagen";

  private Comparisons() {}

  static Map<String, Comparison> all() {
    Map<String, Comparison> all = new TreeMap<>();
    for (Comparison comparison :
        List.of(duckDb(), tpch(), faker(), parquetAvro(), validators(), memory(), kafka())) {
      all.put(comparison.file(), comparison);
    }
    return all;
  }

  private static final String PAIR = OURS + ", two runs of 1 thread side by side";

  private static Comparison duckDb() {
    String ours = "fact-datagen rows=20000000 warmups=2 dir={dir} threads=";
    String theirs = "fact-duckdb rows=20000000 warmups=1 dir={dir} threads=";
    return new Comparison(
        "duckdb",
        "A fact table of eight columns to Parquet/Snappy: Datagen and DuckDB",
        """
        20 million rows: sequence, foreign key, datetimes weighted by hour, clamped lognormal, choice \
        of five, person's name, boolean, small integer. DuckDB: `COPY (SELECT …) TO … (FORMAT \
        parquet, COMPRESSION snappy)` over random() through duckdb_jdbc, in the fastest of the forms \
        we tried (`FactSql`); its row numbers come from `range()`, or from a table made before, \
        which feeds both threads.""",
        "rows",
        List.of(
            Entrant.of(OURS + ", 1 thread", ours + "1"),
            Entrant.of("DuckDB, 1 thread", theirs + "1 range=true"),
            Entrant.of(OURS + ", 2 threads", ours + "2"),
            Entrant.of(PAIR, "fact-pair-datagen rows=20000000 warmups=2 dir={dir}"),
            Entrant.of("DuckDB, 2 threads", theirs + "2 range=true"),
            Entrant.of("DuckDB, 2 threads, from a table", theirs + "2")),
        List.of(
            new Ratio(OURS + ", 1 thread", "DuckDB, 1 thread", 2.5),
            new Ratio(OURS + ", 2 threads", "DuckDB, 2 threads", 4.5),
            new Ratio(OURS + ", 2 threads", "DuckDB, 2 threads, from a table", 0),
            new Ratio(OURS + ", 2 threads", OURS + ", 1 thread", 1.8),
            new Ratio(PAIR, OURS + ", 1 thread", 0)));
  }

  private static Comparison tpch() {
    String peer = "io.trino.tpch";
    return new Comparison(
        "tpch",
        "A line-item table of 16 columns in memory: Datagen and io.trino.tpch",
        """
        10 million rows made and dropped on one thread. The peer's generator makes `LineItem` \
        objects of scale factor 1.667; ours makes the columns of the schema `lineitem.json`: the \
        same 16 columns, but comments are slogans, and `l_linenumber` counts through.""",
        "rows",
        List.of(
            Entrant.of(
                OURS,
                Java.NEWER,
                "memory-datagen schema=lineitem table=lineitem rows.orders=2500000 warmups=3"),
            Entrant.of(peer, Java.NEWER_SOURCE, "scale=1.667 warmups=1")),
        List.of(new Ratio(OURS, peer, 3)));
  }

  private static Comparison faker() {
    List<Entrant> entrants = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    for (String method : List.of("name", "email", "address")) {
      String settings = "method=" + method + " warmups=3 rows=";
      entrants.add(Entrant.of(OURS + " " + method, "faker-datagen " + settings + "20000000"));
      entrants.add(Entrant.of("Datafaker " + method, "faker-datafaker " + settings + "1000000"));
      ratios.add(new Ratio(OURS + " " + method, "Datafaker " + method, 5));
    }
    return new Comparison(
        "faker",
        "Names, e-mail addresses and postal addresses: Datagen and Datafaker",
        """
        Locale `en`, one thread, in memory. Datafaker makes Java strings, Datagen columns (codes of \
        a dictionary for names and e-mail addresses, UTF-8 bytes for postal addresses), together \
        with a sequence as the key of the table. Names are to reach 50 million a second.""",
        "values",
        entrants,
        ratios);
  }

  private static Comparison parquetAvro() {
    String peer = "parquet-avro";
    return new Comparison(
        "parquet-avro",
        "Ready rows to Parquet/Snappy: Datagen's sink and parquet-avro's writer",
        """
        4 million rows of the fact table, made before (columns for ours, `GenericRecord`s for the \
        peer), written on one thread.""",
        "rows",
        List.of(
            Entrant.of(OURS, "parquet-datagen rows=4000000 warmups=4 dir={dir}"),
            Entrant.of(peer, "parquet-avro rows=4000000 warmups=2 dir={dir}")),
        List.of(new Ratio(OURS, peer, 1)));
  }

  private static Comparison kafka() {
    String peer = "kafka-producer-perf-test";
    return new Comparison(
        "kafka",
        "Avro to Kafka: Datagen and kafka-producer-perf-test",
        """
        3 million records into a new topic of one partition of a broker on the same two cores \
        (`datagen kafka`), acks=all, idempotent, lz4, batch.size 131072, linger.ms 10. Datagen makes the fact \
        table, encodes it as Avro with a registered schema and keys it; the peer sends payloads of the \
        same size, rows of that table as text that it has in memory, without keys. Both have sent 3 \
        million records before, and are measured until the last record is acknowledged: Datagen from \
        when its first row is about to be made, the peer (`--warmup-records`) by its own clock.""",
        "rows",
        List.of(
            Entrant.of(
                OURS,
                "kafka-datagen rows=3000000 bytes=59 warmups=1 threads=2 broker={broker}"
                    + " registry={registry}"),
            Entrant.of(
                peer,
                "kafka-perf-test rows=3000000 bytes=59 warm=3000000 warmups=0 broker={broker}")),
        List.of(new Ratio(OURS, peer, 0.85)));
  }

  private static Comparison memory() {
    String run = "-Xmx512m fact-datagen threads=2 validate=true dir={dir} rows=";
    return new Comparison(
        "memory",
        "The same heap and the same cost per row for a thousand times the rows",
        """
        The fact table to Parquet/Snappy on two threads, validated, in a heap of 512 MiB: 100 \
        thousand rows (a hundred times over, so that there is something to measure), 10 million, \
        100 million, and 10 million rows out of the middle of a plan of a billion \
        (`--chunks event=7500..7652`), the counting of the billion included. A run of 100 thousand rows \
        takes some 30 milliseconds, of which planning and files take half whatever the rows. Peak \
        memory is the most that the process ever held, everything outside of the heap included.""",
        "rows",
        List.of(
            Entrant.of("100 thousand rows", run + "100000 warmups=100 repeats=100"),
            Entrant.of("10 million rows", run + "10000000 warmups=1"),
            Entrant.of("100 million rows", run + "100000000 warmups=0"),
            Entrant.of(
                "10 million rows of a billion", run + "1000000000 warmups=1 chunks=7500..7652")),
        List.of(
            new Ratio("10 million rows", "100 thousand rows", 0.9),
            new Ratio("100 million rows", "10 million rows", 0.9),
            new Ratio("100 million rows", "100 thousand rows", 0.9)));
  }

  private static Comparison validators() {
    List<Entrant> entrants = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    Map<String, String> runs = new LinkedHashMap<>();
    runs.put("fact table", "fact-datagen rows=20000000");
    runs.put("large_scale", "example-datagen example=large_scale rows.user=3000000");
    runs.put("weather_sensors", "example-datagen example=weather_sensors rows.station=4000");
    runs.forEach(
        (name, run) -> {
          String with = run + " warmups=2 threads=2 dir={dir} validate=";
          entrants.add(Entrant.of(name + ", validated", with + "true"));
          entrants.add(Entrant.of(name + ", not validated", with + "false"));
          ratios.add(new Ratio(name + ", validated", name + ", not validated", 0.8));
        });
    return new Comparison(
        "validators",
        "The same runs with and without validation",
        """
        To Parquet/Snappy on two threads: the fact table of 20 million rows, the example large_scale with 3 \
        million users and some 15 million events, and the example weather_sensors (19 columns, many of them \
        nullable) with about 4 million readings. With validation at most 1.25 times as long: at least 0.8 \
        times as fast, by the clock and by the time of all processors.""",
        "rows",
        entrants,
        ratios);
  }
}
