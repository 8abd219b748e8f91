package dev.datagen.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.dataset.Dataset;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarnedSchemasTest {

  private static final SchemaCorpus CORPUS = SchemaCorpus.of("warned");

  static List<String> schemas() throws IOException {
    return CORPUS.names();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void anOddSchemaIsAcceptedWithExactlyTheWarningsItDeserves(String name) throws IOException {
    Dataset dataset = DatasetReader.read(CORPUS.schema(name), name, Words.VOCABULARY);

    assertThat(dataset.warnings().stream().map(SchemaCorpus::line))
        .containsExactlyElementsOf(CORPUS.expected(name));
  }
}
