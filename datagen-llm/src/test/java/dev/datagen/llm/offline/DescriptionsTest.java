package dev.datagen.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.llm.Installed;
import dev.datagen.llm.draft.Answers;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Draft;
import dev.datagen.llm.draft.DraftChecker;
import dev.datagen.llm.draft.SchemaText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionsTest {

  static List<String> descriptions() throws IOException {
    try (InputStream in = DescriptionsTest.class.getResourceAsStream("descriptions.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void aDescriptionBecomesASchemaThatPlansGeneratesAndValidates(String description) {
    Draft draft = OfflineDrafter.draft(description, Answers.PRESET);
    Checked checked = new DraftChecker(Installed.REGISTRY).check(SchemaText.of(draft.schema()));
    assertThat(checked.complaints()).as(checked.text()).isEmpty();
    assertThat(checked.isGood()).as(checked.text()).isTrue();
    assertThat(checked.score()).isGreaterThanOrEqualTo(80);
  }

  @Test
  void thereAreThirtyOfThem() throws IOException {
    assertThat(descriptions()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
  }
}
