package dev.datagen.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenSchemasTest {

  private static final SchemaCorpus CORPUS = SchemaCorpus.of("broken");

  static List<String> schemas() throws IOException {
    return CORPUS.names();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aBrokenSchemaIsRefusedWithExactlyTheProblemsItHas(String name) throws IOException {
    ProblemException refused = refusal(name);
    List<String> expected = CORPUS.expected(name);

    assertThat(refused).as("accepted").isNotNull();
    assertThat(refused.problems()).hasSameSizeAs(expected);
    assertThat(refused.problems().stream().map(SchemaCorpus::line))
        .zipSatisfy(expected, (line, beginning) -> assertThat(line).startsWith(beginning));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void noMessageSpeaksOfClassesOrParsers(String name) throws IOException {
    assertThat(refusal(name).getMessage())
        .doesNotContain("Exception", "jackson", "snakeyaml", "[Source", "REDACTED", "dev.datagen");
  }

  @Test
  void theCorpusHoldsAtLeastTwoHundredMistakes() throws IOException {
    assertThat(schemas()).hasSizeGreaterThan(200);
  }

  private static ProblemException refusal(String name) throws IOException {
    byte[] schema = CORPUS.schema(name);
    return catchThrowableOfType(
        ProblemException.class, () -> DatasetReader.read(schema, name, Words.VOCABULARY));
  }
}
