package dev.datagen.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.reference.ReferenceDocs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceDocsTest {

  private static final Map<String, String> PAGES = ReferenceDocs.render(Words.VOCABULARY);

  @Test
  void thereIsAPageForTheLanguageAndForEachKindOfPlugin() {
    assertThat(PAGES)
        .containsOnlyKeys("schema.md", "generators.md", "modifiers.md", "sinks.md")
        .isEqualTo(ReferenceDocs.render(Words.VOCABULARY));
  }

  @Test
  void aRowTellsKeyTypeDefaultAndMeaning() {
    assertThat(PAGES.get("schema.md"))
        .contains(
            "| `null_rate` | number (from 0 to 1) | `0` | Share of rows made null; needs nullable. |",
            "| `pk` | text | **required** | Name of the primary-key column. |",
            "| `applies_to` | text, or a list of text | **required** |",
            "`dow`: day of the week, 0 = Monday to 6 = Sunday.");
  }

  @Test
  void everyKeyOfTheLanguageIsInTheReference() {
    for (var field : RecordShape.of(NodeSpec.class).fields()) {
      assertThat(PAGES.get("schema.md")).contains("| `" + field.name() + "` |");
    }
  }

  @Test
  void partsFollowWhatTheyArePartsOf() {
    assertThat(PAGES.get("schema.md"))
        .containsSubsequence(
            "\n## Top level\n",
            "\n## Timeframe\n",
            "\n## Node\n",
            "\n## Fanout\n",
            "\n## Column\n",
            "\n## Column constraints\n",
            "\n## Vintage behavior\n",
            "\n## Multiplier\n",
            "\n## Parametric curve\n",
            "\n## Constraints\n");
  }

  @Test
  void wordsOfPluginsHaveTheirExampleAliasesAndParts() {
    assertThat(PAGES.get("generators.md"))
        .contains(
            "\n## sequence\n\nNumbers in order.\n\n```json\n{\"sequence\": {\"start\": 10}}\n```\n",
            "| `freq` (or `frequency`) (or `step`) | text |  |  |",
            "| *any other* |",
            "text, or [within](#within-series)",
            "### Within (series)");
    assertThat(PAGES.get("modifiers.md")).contains("\n## clear\n\nNo arguments.\n");
  }
}
