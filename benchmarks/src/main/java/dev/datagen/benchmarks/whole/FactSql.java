package dev.datagen.benchmarks.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/**
 * The fact table as DuckDB makes it from random(). Of several ways to say the same the fastest that
 * we found is taken: names joined from tables (a third faster than lists), a CASE for the choice,
 * timestamps from microseconds; row numbers from {@code range()}, as one would write it, or from a
 * table, because {@code range()} feeds one thread only.
 */
final class FactSql {

  private static final int[] HOUR_WEIGHTS = {
    3, 2, 1, 1, 1, 2, 4, 7, 9, 10, 10, 11, 12, 11, 10, 10, 10, 11, 12, 13, 12, 10, 7, 5
  };
  private static final int NAMES = 3000;

  private FactSql() {}

  /** Where the row numbers come from. */
  enum Source {
    /** The function, which feeds one thread. */
    RANGE,
    /** A table made before, which feeds many. */
    TABLE
  }

  /** Statements that make ready what the measured one reads. */
  static List<String> tables(long rows, Source source) {
    Faker faker = new Faker(Locale.ENGLISH, new RandomService(new Random(42)));
    long kept = source == Source.TABLE ? rows : 0;
    return List.of(
        "CREATE TABLE ids AS SELECT i FROM range(" + kept + ") AS r(i)",
        names("first_names", faker, f -> f.name().firstName()),
        names("last_names", faker, f -> f.name().lastName()));
  }

  private static String names(String table, Faker faker, Function<Faker, String> method) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      values.add("(" + i + ", '" + method.apply(faker).replace("'", "''") + "')");
    }
    String all = String.join(", ", values);
    return "CREATE TABLE " + table + " AS SELECT * FROM (VALUES " + all + ") AS v(k, name)";
  }

  /** The statement that is measured. */
  static String copy(long rows, Source source, Path file) {
    String ids = source == Source.TABLE ? "ids" : "range(" + rows + ") AS r(i)";
    String hours =
        IntStream.range(0, HOUR_WEIGHTS.length)
            .boxed()
            .flatMap(hour -> Collections.nCopies(HOUR_WEIGHTS[hour], hour).stream())
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "[", "]"));
    return """
        COPY (
          SELECT
            i AS event_id,
            1 + CAST(floor(random() * %1$d) AS BIGINT) AS user_id,
            make_timestamp(1672531200000000 + 1000000 * (
              CAST(floor(random() * 731) AS BIGINT) * 86400
              + (%2$s)[1 + CAST(floor(random() * %3$d) AS BIGINT)] * 3600
              + CAST(floor(random() * 3600) AS BIGINT))) AS occurred_at,
            greatest(0.5, least(5000, exp(3.2 + 0.8
              * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())))) AS amount,
            CASE WHEN channel < 0.45 THEN 'web' WHEN channel < 0.67 THEN 'ios'
              WHEN channel < 0.92 THEN 'android' WHEN channel < 0.97 THEN 'partner'
              ELSE 'store' END AS channel,
            f.name || ' ' || l.name AS agent,
            random() < 0.7 AS is_returning,
            1 + CAST(floor(random() * 9) AS BIGINT) AS quantity
          FROM (
            SELECT
              i,
              random() AS channel,
              CAST(floor(random() * %4$d) AS INTEGER) AS a,
              CAST(floor(random() * %4$d) AS INTEGER) AS b
            FROM %6$s)
          JOIN first_names f ON f.k = a
          JOIN last_names l ON l.k = b
        ) TO '%5$s' (FORMAT parquet, COMPRESSION snappy)"""
        .formatted(
            Math.max(1, rows / 10), hours, IntStream.of(HOUR_WEIGHTS).sum(), NAMES, file, ids);
  }
}
