package dev.datagen.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of this test's own, without a port: it listens on a socket in its folder. */
final class PostgresServer {

  private static final long PATIENCE_SECONDS = 60;

  /** It refuses to be run by root: then nobody runs it. */
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final Path folder;
  private final Process process;

  private PostgresServer(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  static boolean isInstalled() {
    boolean usable = !isRoot() || found("setpriv");
    return found("initdb") && found("postgres") && found("psql") && usable;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean found(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  static PostgresServer start() throws IOException, InterruptedException {
    // Names of sockets are short: the folder is not one deep in the build.
    Path folder = Files.createTempDirectory("pg");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    String data = folder.resolve("data").toString();
    done(command("initdb", "-D", data, "-U", "datagen", "-A", "trust", "-E", "UTF8", "--no-sync"));
    Process process =
        builder(
                command(
                    "postgres",
                    "-D",
                    data,
                    "-k",
                    folder.toString(),
                    "-c",
                    "listen_addresses=",
                    "-c",
                    "fsync=off"))
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    PostgresServer server = new PostgresServer(folder, process);
    for (int i = 0; i < PATIENCE_SECONDS * 5 && process.isAlive(); i++) {
      if (server.psql("postgres", "-c", "select 1").waitFor() == 0) {
        return server;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    String said = Files.readString(folder.resolve("log.txt"));
    server.stop();
    throw new IOException("PostgreSQL does not start: " + said);
  }

  private static List<String> command(String... words) {
    List<String> command = new ArrayList<>(isRoot() ? AS_NOBODY : List.of());
    command.addAll(List.of(words));
    return command;
  }

  private static ProcessBuilder builder(List<String> command) {
    // The folder of a build may be closed to others.
    return new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
  }

  private static String done(List<String> command) throws IOException, InterruptedException {
    return done(builder(command).start());
  }

  private static String done(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }

  private Process psql(String database, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("psql", "-X", "-q", "-A", "-t", "-h", folder.toString(), "-U", "datagen"));
    command.addAll(List.of("-v", "ON_ERROR_STOP=1", "-d", database));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = builder(command);
    builder.environment().put("PGCLIENTENCODING", "UTF8");
    return builder.start();
  }

  void create(String database) throws IOException, InterruptedException {
    done(psql("postgres", "-c", "create database \"" + database + "\""));
  }

  /** Runs a script. */
  void load(String database, Path script) throws IOException, InterruptedException {
    done(psql(database, "-f", script.toString()));
  }

  /** The one value that a query gives. */
  String ask(String database, String query) throws IOException, InterruptedException {
    String said = done(psql(database, "-c", query));
    return said.endsWith("\n") ? said.substring(0, said.length() - 1) : said;
  }

  /** Ends it, and takes its folder away. */
  void stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
