package dev.datagen.llm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an example wrote into Parquet files is profiled, and the schema made of it works. */
class ExampleProfileTest {

  private static final Registry REGISTRY = Registry.ofClassPath();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simple_users_events",
        "ecommerce",
        "bank",
        "weather_sensors",
        "saas_subscriptions"
      })
  void theSchemaOfAnExamplesFilesGeneratesAndValidates(String example, @TempDir Path folder) {
    Datagen.load(Path.of("../examples", example + ".json"), REGISTRY)
        .to("parquet", Map.of())
        .directory(folder)
        .validate(false)
        .run();
    Draft draft = DataProfiler.draft(folder, ProfileOptions.DEFAULTS, REGISTRY).toDraft();
    Checked checked = new DraftChecker(REGISTRY).check(draft.schema().toPrettyString());
    assertThat(checked.complaints()).as(draft.schema().toPrettyString()).isEmpty();
    assertThat(checked.score()).isGreaterThanOrEqualTo(80);
  }
}
