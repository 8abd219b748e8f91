package dev.datagen.tests.damage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way of breaking good output.
 *
 * @param name what is done, as a sentence
 * @param act does it to a folder
 * @param hard the hard checks that must fail, and no others
 * @param touched words of which one must be in every other check that fails: what follows from it
 * @param soft checks without hardness that must fail, or warn
 * @param missed checks without hardness that must fail, where a warning is too little
 * @param told what a message or an example must say
 */
record Damage(
    String name,
    Act act,
    Set<String> hard,
    List<String> touched,
    Set<String> soft,
    Set<String> missed,
    String told) {

  /** Breaks what lies in a folder. */
  interface Act {
    void on(Path folder) throws Exception;
  }

  /** A file changed by DuckDB, which so writes it, too. */
  static Act sql(String table, String... statements) {
    return folder -> {
      Path file = folder.resolve(table + ".parquet");
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement()) {
        statement.execute("SET TimeZone = 'UTC'");
        for (Path from : tables(folder)) {
          String name = from.getFileName().toString().replace(".parquet", "");
          statement.execute("CREATE TABLE \"" + name + "\" AS SELECT * FROM '" + from + "'");
        }
        for (String sql : statements) {
          statement.execute(sql);
        }
        statement.execute("COPY \"" + table + "\" TO '" + file + "' (FORMAT parquet)");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  /** The bytes of a file replaced. */
  static Act bytes(String file, java.util.function.UnaryOperator<byte[]> change) {
    return folder -> {
      Path path = folder.resolve(file);
      Files.write(path, change.apply(Files.readAllBytes(path)));
    };
  }

  /** A file moved. */
  static Act move(String from, String to) throws IOException {
    return folder -> Files.move(folder.resolve(from), folder.resolve(to));
  }

  static Damage of(String name, Act act) {
    return new Damage(name, act, Set.of(), List.of(), Set.of(), Set.of(), "");
  }

  Damage fails(String... checks) {
    return new Damage(name, act, Set.of(checks), touched, soft, missed, told);
  }

  Damage touches(String... words) {
    return new Damage(name, act, hard, List.of(words), soft, missed, told);
  }

  Damage warns(String... checks) {
    return new Damage(name, act, hard, touched, Set.of(checks), missed, told);
  }

  Damage misses(String... targets) {
    return new Damage(name, act, hard, touched, soft, Set.of(targets), told);
  }

  Damage tells(String text) {
    return new Damage(name, act, hard, touched, soft, missed, text);
  }
}
