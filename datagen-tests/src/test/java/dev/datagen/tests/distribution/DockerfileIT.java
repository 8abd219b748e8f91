package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image: built where Docker answers; elsewhere its commands run in a plain shell, in a folder
 * that stands for its root, with the distribution that this build made.
 */
@DisabledOnOs(OS.WINDOWS)
class DockerfileIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCKERFILE = ROOT.resolve("docker").resolve("Dockerfile");

  /** What only an image can do: build everything once more, and have users. */
  private static final String NOT_HERE = "mvn() { :; }; useradd() { :; }; chown() { :; }; ";

  @TempDir Path folder;

  private record Step(String word, String rest) {}

  /** The instructions, each in one line, without comments. */
  private static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    String text = Files.readString(DOCKERFILE).replaceAll("(?m)^#.*\n", "").replace("\\\n", " ");
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      String[] parts = line.split(" ", 2);
      steps.add(new Step(parts[0], parts[1].strip()));
    }
    return steps;
  }

  private String inFolder(String text) {
    return text.replace("/opt/datagen", folder + "/opt/datagen")
        .replaceAll("(?<=^|[ =:\"])/data\\b", folder + "/data");
  }

  private Shell.Result sh(String command, Map<String, String> environment) throws Exception {
    return new Shell(folder, environment).run(Path.of("/bin/sh"), "-euc", command);
  }

  @Test
  void itsCommandsRunInAPlainShellAndTheCommandItEndsInWorks() throws Exception {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    String entry = "";
    String arguments = "";
    for (Step step : steps()) {
      switch (step.word()) {
        case "FROM", "USER" -> {}
        case "WORKDIR" -> assertThat(step.rest()).isIn("/src", "/data");
        case "COPY" -> {
          String[] places = step.rest().replaceAll("--from=\\w+ ", "").split(" ");
          Path from = places[0].equals(".") ? ROOT : Path.of(inFolder(places[0]));
          assertThat(from).as(step.rest()).isDirectory();
        }
        case "RUN" -> {
          Shell.Result done =
              sh(NOT_HERE + "cd '" + ROOT + "'; " + inFolder(step.rest()), environment);
          assertThat(done.code()).as(step.rest() + ": " + done.err()).isZero();
        }
        case "ENV" -> {
          for (String set : step.rest().split(" ")) {
            String[] pair = set.split("=", 2);
            String value = inFolder(pair[1]).replace("\"", "");
            environment.put(pair[0], value.replace("${PATH}", environment.get("PATH")));
          }
        }
        case "ENTRYPOINT" -> entry = words(step.rest());
        case "CMD" -> arguments = words(step.rest());
        default -> throw new AssertionError("what is " + step + "?");
      }
    }
    Path archives = folder.resolve("opt/datagen/archive/made");
    try (var made = Files.list(archives)) {
      assertThat(made).as("the archive of classes").hasSize(1);
    }
    Shell.Result help = sh("cd '" + folder + "/data'; " + entry + " " + arguments, environment);
    assertThat(help.code()).as(help.err()).isZero();
    assertThat(help.out()).contains("generate", "validate", "kafka");
    Shell.Result sample =
        sh(
            entry + " generate " + ROOT + "/examples/ecommerce.json --rows 5 -o data -q",
            environment);
    assertThat(sample.code()).as(sample.err()).isZero();
    assertThat(folder.resolve("data/order.parquet")).exists();
  }

  /** The words of an instruction's JSON list. */
  private static String words(String list) {
    return list.replaceAll("[\\[\\],\"]", " ").strip();
  }

  @Test
  void whatIsNotSentToTheBuildIsNotNeeded() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve(".dockerignore")))
        .containsExactlyInAnyOrder("**/target", ".git", "output");
  }

  @Test
  void theImageIsBuiltAndRunsWhereDockerAnswers() throws Exception {
    boolean answers = false;
    try {
      answers = sh("docker info", Shell.usual()).code() == 0;
    } finally {
      if (!answers) {
        System.err.println("skipped, for it needs Docker: the image was not built");
      }
    }
    assumeThat(answers).as("Docker answers").isTrue();
    String tag = "datagen-test-" + ProcessHandle.current().pid();
    Process build =
        new ProcessBuilder("docker", "build", "-f", DOCKERFILE.toString(), "-t", tag, ".")
            .directory(ROOT.toFile())
            .inheritIO()
            .start();
    assertThat(build.waitFor()).isZero();
    try {
      Shell.Result version = sh("docker run --rm " + tag + " --version", Shell.usual());
      assertThat(version.code()).as(version.err()).isZero();
      assertThat(version.out()).contains("datagen");
    } finally {
      sh("docker rmi " + tag, Shell.usual());
    }
  }
}
