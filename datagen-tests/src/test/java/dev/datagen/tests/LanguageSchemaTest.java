package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.core.bind.OptionBinder;
import dev.datagen.core.dataset.Vocabulary;
import dev.datagen.core.reference.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema and what it is derived from, with the real plugins. */
class LanguageSchemaTest {

  /** Without the components that tests add to the class path. */
  private static final Vocabulary VOCABULARY = shipped(Generated.REGISTRY.vocabulary());

  private static final String JSON_SCHEMA = JsonSchema.of(VOCABULARY);

  static Stream<Class<? extends Record>> options() {
    return Stream.of(VOCABULARY.generators(), VOCABULARY.modifiers(), VOCABULARY.sinks())
        .flatMap(words -> words.values().stream());
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyOptionRecordIsDocumentedAndItsExampleBinds(Class<? extends Record> type) {
    Example example = type.getAnnotation(Example.class);

    assertThat(type).hasAnnotation(Doc.class);
    assertThat(example).as("an example of " + type).isNotNull();
    assertThat(OptionBinder.bindJson(example.value(), type).problems()).isEmpty();
  }

  @Test
  void theJsonSchemaIsValid() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(JSON_SCHEMA, InputFormat.JSON)).isEmpty();
  }

  static List<String> examples() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAgreeWithTheJsonSchema(String name) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON_SCHEMA);

    assertThat(schema.validate(Files.readString(Examples.file(name)), InputFormat.JSON)).isEmpty();
  }

  @Test
  void everyDefinitionOfTheJsonSchemaIsDescribed() throws IOException {
    JsonNode definitions = new ObjectMapper().readTree(JSON_SCHEMA).get("$defs");

    assertThat(definitions.properties())
        .filteredOn(definition -> definition.getKey().startsWith("generator_"))
        .allSatisfy(definition -> assertThat(definition.getValue().has("description")).isTrue());
  }

  private static Vocabulary shipped(Vocabulary all) {
    Map<String, Class<? extends Record>> generators = new TreeMap<>(all.generators());
    generators.values().removeIf(type -> type.getName().startsWith("dev.datagen.tests."));
    return new Vocabulary(generators, all.modifiers(), all.validators(), all.sinks());
  }
}
