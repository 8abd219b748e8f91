package dev.datagen.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.Problems;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.LanguageForms;
import dev.datagen.core.document.Document;
import dev.datagen.core.document.DocumentReader;
import dev.datagen.core.reference.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema accepts exactly what binding accepts, so that an editor tells the truth. */
class JsonSchemaAgreementTest {

  /** What no JSON Schema can know: what constructors check, and how wide a decimal may be. */
  private static final Set<String> BEYOND = Set.of("invalid-argument", "invalid-decimal");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TEXT = JsonSchema.of(Words.VOCABULARY);
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  @Test
  void theSchemaIsItselfValid() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaIsTheSameTextEveryTime() {
    assertThat(JsonSchema.of(Words.VOCABULARY)).isEqualTo(TEXT).endsWith("}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything.json", "yaml.yaml"})
  void validSchemasAreAcceptedByBothWithoutAWarning(String name) throws IOException {
    byte[] bytes = resource("/valid/" + name);

    assertThat(DatasetReader.read(bytes, name, Words.VOCABULARY).warnings()).isEmpty();
    if (name.endsWith(".json")) {
      assertThat(SCHEMA.validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void everyChangeToAValidSchemaIsJudgedAlikeByBoth() throws IOException {
    ObjectNode valid = (ObjectNode) MAPPER.readTree(resource("/valid/everything.json"));
    List<String> disagreements = new ArrayList<>();
    int[] tried = new int[2];
    for (ObjectNode slice : slices(valid)) {
      new Mutations(slice)
          .forEach(
              (change, text) -> {
                boolean bound = binds(text.get());
                boolean accepted = SCHEMA.validate(text.get(), InputFormat.JSON).isEmpty();
                tried[bound ? 1 : 0]++;
                if (bound != accepted) {
                  disagreements.add(change + (bound ? " binds" : " does not bind"));
                }
              });
    }

    assertThat(disagreements).isEmpty();
    assertThat(tried[0]).as("refused").isGreaterThan(1000);
    assertThat(tried[1]).as("accepted").isGreaterThan(300);
  }

  @Test
  void brokenSchemasOfTheCorpusAreJudgedAlikeByBoth() throws IOException {
    for (String name : SchemaCorpus.of("broken").names()) {
      String text = new String(resource("/broken/" + name), StandardCharsets.UTF_8);
      if (name.endsWith(".json") && isJson(text) && onlyBindingProblems(text)) {
        assertThat(SCHEMA.validate(text, InputFormat.JSON).isEmpty())
            .as(name)
            .isEqualTo(binds(text));
      }
    }
  }

  /** Documents with one node, or one other top-level key, each: much faster to judge. */
  private static List<ObjectNode> slices(ObjectNode valid) {
    List<ObjectNode> slices = new ArrayList<>();
    for (JsonNode node : valid.get("nodes")) {
      ObjectNode slice = JsonNodeFactory.instance.objectNode().put("version", "1.0");
      slice.putArray("nodes").add(node);
      slices.add(slice);
    }
    ObjectNode rest = valid.deepCopy();
    rest.putArray("nodes").add(valid.get("nodes").get(1));
    slices.add(rest);
    return slices;
  }

  private static boolean isJson(String text) {
    try {
      DocumentReader.readJson(text, "test");
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  private static boolean onlyBindingProblems(String text) {
    return bind(text).stream().noneMatch(problem -> BEYOND.contains(problem.code()));
  }

  private static boolean binds(String text) {
    return bind(text).stream()
        .allMatch(
            problem ->
                problem.severity() == Problem.Severity.WARNING || BEYOND.contains(problem.code()));
  }

  private static List<Problem> bind(String text) {
    Document document = DocumentReader.readJson(text, "test");
    Problems problems = new Problems(document);
    new Binder(problems, LanguageForms.rules(Words.VOCABULARY))
        .bind(document.root(), SchemaPath.ROOT, DatasetSpec.class);
    return problems.sorted();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = JsonSchemaAgreementTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** Small changes to every value of a document, one at a time; one value for each kind of path. */
  private record Mutations(JsonNode root, Set<String> seen) {

    Mutations(JsonNode root) {
      this(root, new HashSet<>());
    }

    private interface Visitor {
      void visit(String change, Supplier<String> text);
    }

    void forEach(Visitor visitor) {
      walk(root, "", visitor);
    }

    private void walk(JsonNode node, String path, Visitor visitor) {
      if (!seen.add(path.replaceAll("[0-9]+", ""))) {
        return;
      }
      if (node instanceof ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        object.put("zzz", 1);
        visitor.visit(path + " + zzz", root::toString);
        object.remove("zzz");
        for (String name : names) {
          JsonNode value = object.get(name);
          object.remove(name);
          visitor.visit(path + " - " + name, root::toString);
          for (JsonNode other : others()) {
            object.set(name, other);
            visitor.visit(path + "." + name + " = " + other, root::toString);
          }
          object.set(name, value);
          walk(value, path + "." + name, visitor);
        }
      } else if (node instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          JsonNode value = array.get(i);
          for (JsonNode other : others()) {
            array.set(i, other);
            visitor.visit(path + "[" + i + "] = " + other, root::toString);
          }
          array.set(i, value);
          walk(value, path + "[" + i + "]", visitor);
        }
      }
    }

    private static List<JsonNode> others() {
      JsonNodeFactory json = JsonNodeFactory.instance;
      return List.of(
          json.nullNode(),
          json.textNode("odd"),
          json.numberNode(-7.5),
          json.numberNode(2),
          json.booleanNode(true),
          json.arrayNode(),
          json.arrayNode().add("x"),
          json.objectNode(),
          json.objectNode().put("comment", 1));
    }
  }
}
