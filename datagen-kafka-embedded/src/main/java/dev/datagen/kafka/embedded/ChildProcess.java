package dev.datagen.kafka.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java process that is ours: it says itself when it is ready, so nobody else on the same port is
 * taken for it, and it ends when we close the pipe to it or are gone.
 */
final class ChildProcess {

  private static final long START_SECONDS = 90;
  private static final long STOP_SECONDS = 20;

  private final String name;
  private final Process process;
  private final ProcessLog log;
  private final Thread pump;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ChildProcess(String name, Process process, ProcessLog log, Pattern ready) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.pump = new Thread(() -> pump(ready), "log-of-" + name);
    pump.setDaemon(true);
    pump.start();
  }

  /**
   * Starts a process.
   *
   * @param arguments of {@code java}
   * @param logFile gets everything that it prints
   * @param ready a line that it prints when it can be used; the first group is its port
   */
  static ChildProcess start(String name, List<String> arguments, Path logFile, Pattern ready)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessLog log = new ProcessLog(logFile);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      // Options meant for the starter (heap, agents, debugger) are not meant for its children.
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
      return new ChildProcess(name, builder.start(), log, ready);
    } catch (IOException e) {
      log.close();
      throw new IOException("cannot start the " + name + ": " + e.getMessage(), e);
    }
  }

  private void pump(Pattern ready) {
    try (log;
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.write(line);
        Matcher matcher = port.isDone() ? null : ready.matcher(line);
        if (matcher != null && matcher.find()) {
          port.complete(Integer.parseInt(matcher.group(1)));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      port.completeExceptionally(e);
    }
    port.completeExceptionally(new IOException("it ended"));
  }

  /** Waits until it can be used and returns its port. */
  int awaitReady() throws IOException {
    try {
      return port.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException("the " + name + " did not start: " + log.explanation(), e);
    } catch (TimeoutException e) {
      throw new IOException(
          "the " + name + " was not ready after " + START_SECONDS + " s; see " + log.file(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the " + name + " was starting", e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  String explanation() {
    return log.explanation();
  }

  /** Lets it shut down in order; kills it if it does not. */
  void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
      pump.join();
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it at once, as a power cut would. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
