package dev.datagen.tests.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs as a shell would, with an environment that holds nothing but what is given. */
public final class Shell {

  /** What a program returned and printed. */
  public record Result(int code, String out, String err) {}

  private static final long PATIENCE_SECONDS = 300;

  private final Path folder;
  private final Map<String, String> environment;

  public Shell(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** The Java that runs this test, and the usual programs. */
  public static Map<String, String> usual() {
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"), "PATH", System.getenv("PATH"), "LANG", "C");
  }

  public Result run(Path program, String... arguments) throws IOException, InterruptedException {
    return await(start(program, arguments));
  }

  /** A program under way, whose output goes to files. */
  record Running(Process process, Path out, Path err) {}

  Running start(Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Running(builder.start(), out, err);
  }

  /**
   * Sends SIGINT, or SIGTERM where this process was started with SIGINT ignored; returns the exit
   * code of what is interrupted by it.
   */
  static int interrupt(Process process) throws IOException, InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    boolean ignored =
        Files.exists(status)
            && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    String signal = ignored ? "-TERM" : "-INT";
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    return ignored ? 143 : 130;
  }

  static Result await(Running running) throws IOException, InterruptedException {
    if (!running.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      running.process().destroyForcibly();
      throw new AssertionError("did not end: " + Files.readString(running.err()));
    }
    return new Result(
        running.process().exitValue(),
        Files.readString(running.out(), StandardCharsets.UTF_8),
        Files.readString(running.err(), StandardCharsets.UTF_8));
  }
}
