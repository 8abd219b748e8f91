package dev.datagen.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come, reading either succeeds or says what is wrong and where. */
class DamagedSchemasTest {

  private static final SchemaCorpus VALID = SchemaCorpus.of("valid");

  @ParameterizedTest
  @ValueSource(strings = {"everything.json", "yaml.yaml"})
  void aSchemaCutOffAnywhereIsRefusedAtAPlaceInIt(String name) throws IOException {
    byte[] schema = VALID.schema(name);
    int end = new String(schema, StandardCharsets.UTF_8).stripTrailing().length();
    for (int length = 0; length < end; length += 7) {
      byte[] cut = Arrays.copyOf(schema, length);
      boolean read = read(cut, name);
      assertThat(read && name.endsWith(".json")).as("cut at " + length).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything.json", "yaml.yaml"})
  void aSchemaWithDamagedBytesNeverFailsOtherwise(String name) throws IOException {
    Random random = new Random(1);
    byte[] schema = VALID.schema(name);
    int refused = 0;
    for (int round = 0; round < 600; round++) {
      byte[] damaged = schema.clone();
      for (int i = 0; i < 1 + round % 3; i++) {
        int at = random.nextInt(damaged.length);
        damaged[at] =
            (byte)
                (round % 2 == 0
                    ? random.nextInt(256)
                    : "{}[]:,\"'&*-#\n 0e.\\".charAt(random.nextInt(18)));
      }
      refused += read(damaged, name) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(300);
  }

  private static boolean read(byte[] schema, String name) {
    try {
      DatasetReader.read(schema, name, Words.VOCABULARY);
      return true;
    } catch (ProblemException e) {
      assertThat(e.problems()).extracting(Problem::position).doesNotContainNull();
      assertThat(e.problems()).extracting(Problem::message).doesNotContain("");
      return false;
    }
  }
}
