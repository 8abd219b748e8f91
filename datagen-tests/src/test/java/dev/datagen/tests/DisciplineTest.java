package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Component;
import dev.datagen.core.registry.Registry;
import dev.datagen.testkit.ChunkCollector;
import dev.datagen.testkit.asserting.AssertingFactory;
import dev.datagen.testkit.asserting.AssertingSink;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine and the built-in components keep to the contract between them, call by call. */
class DisciplineTest {

  private static final Registry ASSERTING =
      Registry.of(Generated.REGISTRY.components().stream().map(DisciplineTest::asserting).toList());

  private static Component asserting(Component component) {
    return new Component(
        component.kind(),
        component.id(),
        component.arguments(),
        AssertingFactory.of(component.extension()),
        component.origin(),
        component.version());
  }

  static java.util.List<String> examples() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyCallOfTheExamplesKeepsTheContract(String example) {
    Map<String, String> plain = Generated.digests(Generated.example(example).seed(7).rows(40));
    Datagen datagen = Datagen.load(Examples.file(example), ASSERTING).seed(7).rows(40);
    ChunkCollector[] collector = new ChunkCollector[1];
    AssertingSink<?>[] sink = new AssertingSink<?>[1];
    datagen
        .threads(3)
        .chunkRows(7)
        .to(
            tables -> {
              collector[0] = new ChunkCollector(tables);
              return sink[0] = new AssertingSink<>(collector[0]);
            })
        .run();
    assertThat(collector[0].digests()).isEqualTo(plain);
    assertThat(sink[0].isClosed()).isTrue();
  }

  @Test
  void aRunThatFailsAbortsItsSinkOnce() {
    Datagen datagen =
        Generated.schema(
            """
            {"version": "1.0", "nodes": [{"id": "thing", "kind": "entity", "pk": "id",
             "rows": 1000, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "bad", "type": "int",
               "generator": {"explode": {"from": 500, "how": "row_error"}}}]}]}
            """);
    AssertingSink<?>[] sink = new AssertingSink<?>[1];
    assertThatThrownBy(
            () ->
                datagen
                    .chunkRows(10)
                    .to(tables -> sink[0] = new AssertingSink<>(new ChunkCollector(tables)))
                    .run())
        .isInstanceOf(ProblemException.class);
    assertThat(sink[0].isClosed()).isTrue();
  }
}
