package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.tests.distribution.ExampleProject;
import dev.datagen.tests.distribution.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of an application's test with {@code @Datagen}, built and run as its author would.
 */
@DisabledOnOs(OS.WINDOWS)
class KafkaStreamsExampleIT {

  @TempDir Path folder;

  @Test
  void theExampleIsBuiltAndItsTestsPass() throws Exception {
    ExampleProject example =
        new ExampleProject(
            folder,
            "kafka-streams-test",
            List.of(
                "datagen-api",
                "datagen-core",
                "datagen-testkit",
                "datagen-plugins",
                "datagen-sink-kafka",
                "datagen-kafka-embedded",
                "datagen-kafka-embedded:bundle"));
    Shell.Result built = example.maven("test");
    assertThat(built.code()).as(built.out() + built.err()).isZero();
    Path report =
        example.path().resolve("target/surefire-reports/com.example.orders.OrdersPerHourTest.txt");
    assertThat(Files.readString(report))
        .contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
  }
}
