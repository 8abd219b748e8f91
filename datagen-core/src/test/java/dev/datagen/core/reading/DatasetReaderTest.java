package dev.datagen.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.time.Frequency;
import dev.datagen.api.time.Timeframe;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.dataset.GeneratorSpec;
import dev.datagen.core.dataset.NodeSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetReaderTest {

  private static final String JSON =
      """
      {
        "version": "1.0", "comment": "the shop",
        "timeframe": {"start": "2024-01-01", "end": "2024-12-31T12:00:00+01:00", "freq": "D"},
        "nodes": [
          {"id": "user", "kind": "entity", "pk": "id", "comment": "people", "columns": [
            {"name": "id", "type": "int", "generator": {"sequence": {"start": 7}}},
            {"name": "tier", "type": "string", "nullable": null, "generator":
              {"choice": {"choices": ["on", 1.0, true], "weights": [1, 2.50, 3e0], "comment": 1}}}
          ]}
        ]
      }
      """;

  private static final String YAML =
      """
      # The same.
      nodes:
        - columns:
            - {generator: {sequence: {start: 7}}, name: id, type: int}
            - generator: {choice: {choices: [on, 1, true], weights: [1.0, 2.5, 3]}}
              name: tier
              type: string
          id: user
          kind: entity
          pk: id
      timeframe: {start: 2024-01-01, end: "2024-12-31T12:00:00+01:00", freq: D}
      version: "1.0"
      """;

  @Test
  void jsonAndYamlOfTheSameContentGiveTheSameDatasetAndHash() {
    Dataset json = read(JSON, "shop.json");
    Dataset yaml = read(YAML, "shop.yml");

    assertThat(yaml.spec()).isEqualTo(json.spec());
    assertThat(yaml.hash()).isEqualTo(json.hash()).matches("[0-9a-f]{64}");
    assertThat(read(JSON.replace("3e0", "4"), "shop.json").hash()).isNotEqualTo(json.hash());
  }

  @Test
  void theTimeframeIsParsedToMicrosecondsOfUtc() {
    assertThat(read(JSON, "shop.json").timeframe())
        .contains(
            new Timeframe(1_704_067_200_000_000L, 1_735_642_800_000_000L, Frequency.parse("D")));
  }

  @Test
  void argumentsHaveTheTypesOfThePlugin() {
    NodeSpec user = read(JSON, "shop.json").node("user");

    assertThat(user.column("id").generator())
        .isEqualTo(new GeneratorSpec("sequence", new Words.Sequence(7, 1)));
  }

  @Test
  void positionsOfPathsThatDoNotOccurAreThoseOfTheNearestAncestor() {
    Dataset dataset = read(JSON, "shop.json");

    assertThat(dataset.positions().apply("nodes[0].columns[1].type")).hasToString("shop.json:7:32");
    assertThat(dataset.positions().apply("nodes[0].columns[1].generator.choice.weights[9].x"))
        .hasToString("shop.json:8:62");
    assertThat(dataset.positions().apply("")).hasToString("shop.json:1:1");
  }

  @Test
  void commentsThatAreTextAreKept() {
    Dataset dataset = read(JSON, "shop.json");

    assertThat(dataset.comments().apply("nodes[0]")).isEqualTo("people");
    assertThat(dataset.comments().apply("")).isEqualTo("the shop");
    assertThat(dataset.comments().apply("nodes[0].columns[1].generator.choice")).isEmpty();
    assertThat(dataset.comments().apply("nodes[0].columns[0]")).isEmpty();
  }

  @Test
  void allProblemsAreReportedTogetherInTheOrderOfTheText() {
    String broken =
        JSON.replace("\"kind\": \"entity\"", "\"kind\": \"entitty\"")
            .replace("2024-12-31T", "2023-12-31T")
            .replace("\"int\"", "5")
            .replace("\"choice\"", "\"choise\"");

    assertThat(problems(broken, "shop.json"))
        .extracting(Problem::path)
        .containsExactly(
            "timeframe.end",
            "nodes[0].kind",
            "nodes[0].columns[0].type",
            "nodes[0].columns[1].generator.choise");
    assertThat(problems(broken, "shop.json").get(3))
        .hasToString(
            "shop.json:8:10: nodes[0].columns[1].generator.choise: unknown generator \"choise\";"
                + " did you mean \"choice\"? generators are any, choice, enum_list, sequence,"
                + " series");
  }

  @Test
  void aFileThatIsNotThereIsAProblemWithoutPosition(@TempDir Path folder) {
    Path missing = folder.resolve("no.json");

    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> DatasetReader.read(missing, Words.VOCABULARY));

    assertThat(thrown).hasMessage("the schema " + missing + " does not exist");
  }

  private static Dataset read(String text, String name) {
    return DatasetReader.read(text.getBytes(StandardCharsets.UTF_8), name, Words.VOCABULARY);
  }

  private static List<Problem> problems(String text, String name) {
    return catchThrowableOfType(ProblemException.class, () -> read(text, name)).problems();
  }
}
