package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, in a project of its own with a Maven that only writes a line. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$*" >>target/builds.txt
      [ ! -f fail ] || { echo '[ERROR] cannot compile Shop.java'; exit 1; }
      sleep 0.5
      mkdir -p datagen-dist/target/datagen/bin
      printf '#!/bin/sh\\necho "ran with $# words: $*"\\n' >datagen-dist/target/datagen/bin/datagen
      chmod +x datagen-dist/target/datagen/bin/datagen
      """;

  @TempDir Path folder;

  private Path root;
  private Path launcher;
  private Shell shell;

  @BeforeEach
  void makeProject() throws IOException {
    root = Files.createDirectories(folder.resolve("a project"));
    launcher = Files.copy(Path.of("..", "datagen"), root.resolve("datagen"));
    Files.createDirectories(root.resolve("datagen-core/src/main"));
    Files.createDirectories(root.resolve("datagen-dist/src"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(root.resolve("datagen-core/src/main/A.java"), "class A {}");
    executable(folder.resolve("bin/mvn"), MAVEN);
    shell = shell(Map.of());
  }

  @Test
  void theFirstRunBuildsAndLaterRunsDoNot() throws Exception {
    Shell.Result first = shell.run(launcher, "generate", "my shop.json");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).isEqualTo("ran with 2 words: generate my shop.json\n");
    assertThat(first.err()).contains("building for the first time").endsWith("datagen: built\n");
    Shell.Result second = shell.run(launcher);
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo("ran with 0 words: \n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aSourceThatChangedIsBuiltAgain() throws Exception {
    shell.run(launcher);
    Files.setLastModifiedTime(
        root.resolve("datagen-core/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(9)));
    assertThat(shell.run(launcher).err()).contains("the sources have changed");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void itIsFoundThroughSymbolicLinks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/datagen"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), link);
    assertThat(shell.run(second, "--help").out()).isEqualTo("ran with 1 words: --help\n");
  }

  @Test
  void twoFirstRunsAtOnceBuildOnce() throws Exception {
    Shell.Running one = shell.start(launcher, "one");
    Shell.Running two = shell.start(launcher, "two");
    assertThat(Shell.await(one).out()).isEqualTo("ran with 1 words: one\n");
    assertThat(Shell.await(two).out()).isEqualTo("ran with 1 words: two\n");
    assertThat(builds()).isEqualTo(1);
    assertThat(root.resolve("target/datagen.lock")).doesNotExist();
  }

  @Test
  void theLockOfABuildThatWasKilledDoesNotBlock() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(root.resolve("target"));
    Files.createSymbolicLink(root.resolve("target/datagen.lock"), Path.of("" + dead.pid()));
    assertThat(shell.run(launcher, "x").out()).isEqualTo("ran with 1 words: x\n");
  }

  @Test
  void aBuildThatFailsShowsItsErrorsAndRunsNothing() throws Exception {
    Files.createFile(root.resolve("fail"));
    Shell.Result result = shell.run(launcher);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("[ERROR] cannot compile Shop.java", "error: building Datagen failed", ".log");
    Files.delete(root.resolve("fail"));
    assertThat(shell.run(launcher).code()).isZero();
  }

  @Test
  void aMissingMavenOrJdkIsSaidInOneLine() throws Exception {
    executable(folder.resolve("old/bin/javac"), "#!/bin/sh\necho javac 11.0.2\n");
    Shell.Result old = shell(Map.of("JAVA_HOME", folder.resolve("old").toString())).run(launcher);
    assertThat(old.code()).isEqualTo(1);
    assertThat(old.err()).contains("is Java 11.0.2", "needs a JDK 17 or newer").hasLineCount(1);
    Shell.Result none = shell(Map.of("JAVA_HOME", "/nowhere")).run(launcher);
    assertThat(none.err()).contains("no /nowhere/bin/javac found").hasLineCount(1);
    Files.delete(folder.resolve("bin/mvn"));
    for (String tool : new String[] {"dirname", "readlink", "find", "mkdir", "ln", "rm"}) {
      executable(
          folder.resolve("bin").resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
    }
    String tools = folder.resolve("bin").toString();
    Shell.Result noMaven = shell(Map.of("PATH", tools)).run(launcher);
    assertThat(noMaven.code()).isEqualTo(1);
    assertThat(noMaven.err()).contains("no mvn found").hasLineCount(1);
  }

  private Shell shell(Map<String, String> changes) {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    environment.putAll(changes);
    return new Shell(folder, environment);
  }

  private long builds() throws IOException {
    return Files.readAllLines(root.resolve("target/builds.txt")).size();
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
