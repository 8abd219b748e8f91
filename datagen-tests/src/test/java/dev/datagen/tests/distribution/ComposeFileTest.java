package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The compose file, as far as can be told without an engine: by its client, and by reading it. */
class ComposeFileTest {

  private static final Path FOLDER = Path.of("..", "docker");
  // Of the compose specification, as far as the file uses it.
  private static final Set<String> SERVICE_KEYS =
      Set.of(
          "image",
          "build",
          "ports",
          "environment",
          "healthcheck",
          "depends_on",
          "profiles",
          "volumes");
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+):(\\d+)");
  private static final Pattern IMAGE = Pattern.compile("[a-z0-9./-]+:[A-Za-z0-9._-]+");

  private static int run(StringBuilder out, String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      out.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      return process.waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void theComposeFileIsOneThatComposeUnderstands() throws InterruptedException {
    StringBuilder version = new StringBuilder();
    assumeThat(run(version, "docker", "compose", "version")).as("docker compose is there").isZero();
    StringBuilder out = new StringBuilder();
    String file = Path.of("..", "docker", "compose.yaml").toString();
    int code = run(out, "docker", "compose", "-f", file, "--profile", "tool", "config");
    assertThat(code).as(out.toString()).isZero();
    assertThat(out).contains("apache/kafka", "apicurio-registry", "kafka-ui", "docker/Dockerfile");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> services() throws IOException {
    String text = Files.readString(FOLDER.resolve("compose.yaml"));
    Map<String, Object> file = map(new Load(LoadSettings.builder().build()).loadFromString(text));
    assertThat(file).containsOnlyKeys("name", "services");
    return map(file.get("services"));
  }

  @Test
  void servicesAreWrittenAsTheSpecificationWants() throws IOException {
    Map<String, Object> services = services();
    assertThat(services).containsOnlyKeys("kafka", "registry", "ui", "datagen");
    Set<String> hostPorts = new HashSet<>();
    services.forEach(
        (name, value) -> {
          Map<String, Object> service = map(value);
          assertThat(SERVICE_KEYS).as(name).containsAll(service.keySet());
          assertThat(service.containsKey("image") ^ service.containsKey("build")).isTrue();
          if (service.containsKey("image")) {
            assertThat((String) service.get("image")).as("a pinned image").matches(IMAGE);
          }
          for (Object port : (List<?>) service.getOrDefault("ports", List.of())) {
            Matcher matcher = PORT.matcher((String) port);
            assertThat(matcher.matches()).as(port + " is on loopback").isTrue();
            assertThat(hostPorts.add(matcher.group(1))).as("one each").isTrue();
          }
          map(service.getOrDefault("environment", Map.of()))
              .forEach(
                  (variable, set) ->
                      assertThat(set).as(variable).isInstanceOfAny(String.class, Integer.class));
          map(service.getOrDefault("depends_on", Map.of()))
              .forEach(
                  (other, how) -> {
                    assertThat(map(how)).containsEntry("condition", "service_healthy");
                    assertThat(map(services.get(other))).as(other).containsKey("healthcheck");
                  });
        });
  }

  @Test
  void whatItNamesIsThere() throws IOException {
    Map<String, Object> datagen = map(services().get("datagen"));
    Map<String, Object> build = map(datagen.get("build"));
    Path context = FOLDER.resolve((String) build.get("context"));
    assertThat(context.resolve("pom.xml")).exists();
    assertThat(context.resolve((String) build.get("dockerfile"))).exists();
    for (Object volume : (List<?>) datagen.get("volumes")) {
      assertThat(FOLDER.resolve(((String) volume).split(":")[0])).isDirectory();
    }
    Map<String, Object> kafka = map(services().get("kafka"));
    String pom = Files.readString(context.resolve("pom.xml"));
    String version = ((String) kafka.get("image")).split(":")[1];
    assertThat(pom).as("the Kafka of the build").contains("<kafka.version>" + version + "<");
    Map<String, Object> settings = map(kafka.get("environment"));
    assertThat((String) settings.get("KAFKA_ADVERTISED_LISTENERS"))
        .contains("OUTSIDE://localhost:9092")
        .contains((String) map(datagen.get("environment")).get("DATAGEN_KAFKA_BOOTSTRAP_SERVERS"));
  }
}
