package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command, its broker and its registry, as a user starts and ends them. */
@DisabledOnOs(OS.WINDOWS)
class KafkaCommandIT {

  private static final Path COMMAND =
      Path.of("..", "datagen-dist", "target", "datagen", "bin", "datagen")
          .toAbsolutePath()
          .normalize();
  private static final Pattern BROKER = Pattern.compile("broker +127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern REGISTRY =
      Pattern.compile("registry +(http://127\\.0\\.0\\.1:\\d+)");
  private static final Path EXAMPLE =
      Path.of("..", "examples", "ecommerce.json").toAbsolutePath().normalize();
  private static final Pattern HINT = Pattern.compile("(kcat -b 127\\.0\\.0\\.1:.*)");
  private static final String ABSENT = "no kcat\n";
  private static final String KCAT = "command -v kcat > /dev/null || { echo no kcat; exit; }; ";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SECRET = "hunter2-3f9a";

  private static final String SCHEMA =
      """
      {"version": "1.0", "metadata": {"name": "shop"},
       "timeframe": {"start": "2024-01-01", "end": "2024-12-31"},
       "nodes": [
        {"id": "shop", "kind": "entity", "pk": "shop_id", "rows": 20, "columns": [
          {"name": "shop_id", "type": "int", "generator": {"sequence": {}}}]},
        {"id": "order", "kind": "fact", "pk": "order_id", "parents": ["shop"],
         "fanout": {"distribution": "constant", "lambda": 50}, "columns": [
          {"name": "order_id", "type": "int", "generator": {"sequence": {}}},
          {"name": "shop_id", "type": "int", "generator": {"lookup": {"from": "shop.shop_id"}}},
          {"name": "ordered", "type": "datetime", "generator": {"datetime_series": {"freq": "H"}}}]}]%s}
      """;

  @TempDir Path folder;

  private Path schema() throws IOException {
    return Files.writeString(folder.resolve("shop.json"), SCHEMA.formatted(""));
  }

  /** Where everything temporary of the command goes. */
  private Path temporary() throws IOException {
    return Files.createDirectories(folder.resolve("temporary"));
  }

  private Shell shell(Map<String, String> changes) throws IOException {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put(
        "DATAGEN_OPTS",
        "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + temporary());
    environment.putAll(changes);
    return new Shell(folder, environment);
  }

  @Test
  void aRunWithABrokerOfItsOwnShowsWhatArrivedAndLeavesNothing() throws Exception {
    Shell.Result result =
        shell(Map.of())
            .run(COMMAND, "generate", EXAMPLE.toString(), "--sink", "kafka", "--embedded");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("topic order", "order, first records", "valid: ")
        .contains("The broker ends now; with --keep it runs until Ctrl-C.");
    assertThat(temporary()).isEmptyDirectory();
    assertThat(files()).containsExactly("temporary");
  }

  @Test
  void aKeptBrokerIsThereUntilCtrlCAndItsTopicsCanBeValidated() throws Exception {
    Shell.Running kept =
        shell(Map.of())
            .start(
                COMMAND,
                "generate",
                schema().toString(),
                "--sink",
                "kafka",
                "--embedded",
                "--keep");
    Addresses addresses = addresses(kept);
    Shell.Result valid = validate(schema(), addresses);
    assertThat(valid.code()).as(valid.out() + valid.err()).isZero();
    assertThat(valid.out()).contains("valid: ").contains(" passed");
    Path other =
        Files.writeString(
            folder.resolve("other.json"), SCHEMA.formatted("").replace("ordered", "placed"));
    Shell.Result wrong = validate(other, addresses);
    assertThat(wrong.code()).as(wrong.out() + wrong.err()).isEqualTo(1);
    assertThat(wrong.out()).contains("placed is missing", "ordered (", "is not declared");

    Matcher hint = HINT.matcher(Files.readString(kept.out()));
    assertThat(hint.find()).as("how to read a topic").isTrue();
    Shell.Result kcat =
        shell(Map.of()).run(Path.of("/bin/sh"), "-c", KCAT + hint.group(1) + " | wc -l");
    assertThat(kcat.code()).as(kcat.err()).isZero();
    assertThat(kcat.out().equals(ABSENT) ? 1000 : Integer.parseInt(kcat.out().strip()))
        .as("lines that the hint reads, where kcat is installed")
        .isGreaterThanOrEqualTo(1000);

    Shell.Result again =
        shell(Map.of("DATAGEN_KAFKA_REGISTRY_URL", addresses.registry()))
            .run(
                COMMAND,
                "generate",
                schema().toString(),
                "--sink",
                "kafka",
                "--sink-option",
                "bootstrap.servers=127.0.0.1:" + addresses.broker());
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.err()).contains("rows are added to what is there already").contains("order");

    assertLoopsEndWellAndOtherRunsAreInterrupted(addresses);

    assertEndsWell(kept, addresses);
    assertThat(Files.readString(kept.out()))
        .contains("stopped; topics and schemas are deleted")
        .contains("kcat -b 127.0.0.1:", "/apis/ccompat/v7/subjects", "running until Ctrl-C");
    Shell.Result gone = validate(schema(), addresses);
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).contains("no schema registry answers at").doesNotContain("\tat ");
  }

  @Test
  void aBrokerKeepsItsFolderForTheNextStart() throws Exception {
    Path data = folder.resolve("data");
    Shell.Running first = kafka("--port", "0", "--registry-port", "0", "--data", data.toString());
    Addresses addresses = addresses(first);
    assertThat(Files.readString(first.out())).contains("data      " + data);
    Shell.Result made =
        shell(Map.of("DATAGEN_KAFKA_REGISTRY_URL", addresses.registry()))
            .run(
                COMMAND,
                "generate",
                schema().toString(),
                "--sink",
                "kafka",
                "--sink-option",
                "bootstrap.servers=127.0.0.1:" + addresses.broker());
    assertThat(made.code()).as(made.err()).isZero();

    Shell.Result taken = Shell.await(kafka("--port", addresses.broker(), "--registry-port", "0"));
    assertThat(taken.code()).isEqualTo(1);
    assertThat(taken.err()).contains(addresses.broker()).doesNotContain("\tat ");
    Shell.Result twice =
        Shell.await(kafka("--port", "0", "--registry-port", "0", "--data", data.toString()));
    assertThat(twice.code()).isEqualTo(1);
    assertThat(twice.err()).contains("is in use by another embedded broker");
    assertEndsWell(first, addresses);

    Shell.Running second = kafka("--port", "0", "--registry-port", "0", "--data", data.toString());
    Addresses again = addresses(second);
    Shell.Result valid = validate(schema(), again);
    assertThat(valid.code()).as(valid.out() + valid.err()).isZero();
    assertEndsWell(second, again);
    assertThat(Files.readString(second.out())).contains("stopped; topics and schemas are kept");
  }

  private void assertLoopsEndWellAndOtherRunsAreInterrupted(Addresses addresses) throws Exception {
    Shell.Running loop = paced(addresses, "looped.", "--loop");
    Shell.Running once = paced(addresses, "once.");
    try (TopicLogs topics = new TopicLogs("127.0.0.1:" + addresses.broker())) {
      topics.await(loop.process(), "looped.order", 0);
      topics.await(once.process(), "once.order", 0);
    }
    Shell.interrupt(loop.process());
    Shell.Result ended = Shell.await(loop);
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out())
        .contains("topic looped.order", "The loop has ended, for it was told to.");
    int code = Shell.interrupt(once.process());
    Shell.Result cut = Shell.await(once);
    assertThat(cut.code()).as(cut.out() + cut.err()).isEqualTo(code);
    assertThat(cut.err()).contains("interrupted; rows that were sent already stay");
  }

  private Shell.Running paced(Addresses addresses, String prefix, String... more)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("generate", schema().toString()));
    command.addAll(List.of("--sink", "kafka", "--rate", "100/s"));
    for (String option :
        List.of(
            "bootstrap.servers=127.0.0.1:" + addresses.broker(),
            "value.format=json",
            "topic.prefix=" + prefix)) {
      command.addAll(List.of("--sink-option", option));
    }
    command.addAll(List.of(more));
    return shell(Map.of()).start(COMMAND, command.toArray(String[]::new));
  }

  @Test
  void whatNamesAClassAFileOrALoginIsRefusedInASchema() throws Exception {
    List<String> refused =
        List.of("sasl.jaas.config", "ssl.truststore.location", "interceptor.classes");
    String sinks =
        refused.stream()
            .map(option -> "\"" + option + "\": \"" + SECRET + "\"")
            .collect(Collectors.joining(", ", ", \"sinks\": {\"kafka\": {", "}}"));
    Path schema = Files.writeString(folder.resolve("sly.json"), SCHEMA.formatted(sinks));
    Shell.Result result =
        shell(Map.of())
            .run(
                COMMAND,
                "generate",
                schema.toString(),
                "--sink",
                "kafka",
                "--sink-option",
                "bootstrap.servers=127.0.0.1:1");
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err())
        .contains(refused)
        .containsPattern("command line|environment")
        .contains("3 errors")
        .doesNotContain(SECRET)
        .doesNotContain("\tat ");
  }

  @Test
  void secretsAreNeitherPrintedNorLoggedNorWritten() throws Exception {
    Map<String, String> login =
        Map.of(
            "DATAGEN_KAFKA_SECURITY_PROTOCOL",
            "SASL_PLAINTEXT",
            "DATAGEN_KAFKA_SASL_MECHANISM",
            "PLAIN",
            "DATAGEN_KAFKA_SASL_JAAS_CONFIG",
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"u\""
                + " password=\""
                + SECRET
                + "\";",
            "DATAGEN_KAFKA_REGISTRY_LOGIN",
            "u:" + SECRET);
    List<String> commonly =
        List.of(
            "generate",
            schema().toString(),
            "--sink",
            "kafka",
            "--report",
            folder.resolve("report.json").toString(),
            "--sink-option",
            "bootstrap.servers=127.0.0.1:1",
            "--sink-option",
            "request.timeout.ms=700",
            "--sink-option",
            "value.format=json");
    for (List<String> more : List.of(List.of("--debug"), List.of("--log-format", "json"))) {
      List<String> arguments = new ArrayList<>(commonly);
      arguments.addAll(more);
      Shell.Result result = shell(login).run(COMMAND, arguments.toArray(String[]::new));
      assertThat(result.code()).as(result.err()).isEqualTo(1);
      assertThat(result.err()).contains("127.0.0.1:1");
      assertThat(result.out() + result.err()).doesNotContain(SECRET);
    }
    try (Stream<Path> written = Files.walk(folder)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        assertThat(file).content().doesNotContain(SECRET);
      }
    }
  }

  private Shell.Running kafka(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("kafka"));
    command.addAll(List.of(arguments));
    return shell(Map.of()).start(COMMAND, command.toArray(String[]::new));
  }

  private Shell.Result validate(Path schema, Addresses addresses) throws Exception {
    return shell(Map.of())
        .run(
            COMMAND,
            "validate",
            schema.toString(),
            "--from-kafka",
            "127.0.0.1:" + addresses.broker(),
            "--source-option",
            "registry.url=" + addresses.registry());
  }

  private record Addresses(String broker, String registry) {}

  /** What is printed when both run. */
  private static Addresses addresses(Shell.Running running) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String out = "";
    while (!out.contains("running until Ctrl-C")) {
      assertThat(running.process().isAlive()).as(Files.readString(running.err())).isTrue();
      assertThat(System.nanoTime()).as(out).isLessThan(deadline);
      Thread.sleep(50);
      out = Files.readString(running.out());
    }
    Matcher broker = BROKER.matcher(out);
    Matcher registry = REGISTRY.matcher(out);
    assertThat(broker.find() && registry.find()).as(out).isTrue();
    return new Addresses(broker.group(1), registry.group(1));
  }

  /** Ctrl-C is its normal end, and nothing is left of it. */
  private void assertEndsWell(Shell.Running running, Addresses addresses) throws Exception {
    Shell.interrupt(running.process());
    Shell.Result result = Shell.await(running);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("\tat ");
    assertThat(temporary()).isEmptyDirectory();
    assertThat(isListening(addresses.broker())).as("the broker is gone").isFalse();
    assertThat(isListening(addresses.registry().replaceAll(".*:", ""))).isFalse();
  }

  private static boolean isListening(String port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("out") && !name.startsWith("err"))
          .sorted()
          .toList();
    }
  }
}
