package dev.datagen.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.ExampleRow;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Part;
import dev.datagen.api.validator.Finding.Status;
import dev.datagen.api.validator.FindingDraft;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingListTest {

  @Test
  void onlyWhatDidNotPassIsToldInFull() {
    List<Finding> findings =
        List.of(
            finding("unique", "a.id", Status.PASSED, "fine"),
            finding("unique", "b.id", Status.FAILED, "2 of 10 values occur twice", "7", "8\u001b"),
            finding("weekend_share", "a.at", Status.NOT_CHECKED, "no rows"));
    assertThat(FindingList.of(findings, false))
        .isEqualTo(
            """
            failed: unique b.id: 2 of 10 values occur twice
              7
              8\\u001b
            not checked: weekend_share a.at: no rows
            3 checks: 1 passed, 1 failed, 1 not checked
            """);
  }

  private static Finding finding(
      String kind, String subject, Status status, String message, String... examples) {
    FindingDraft draft =
        Finding.of(kind, subject, Part.CONSTRAINTS)
            .examples(Stream.of(examples).map(text -> new ExampleRow(0, "", text)).toList());
    return switch (status) {
      case PASSED -> draft.passed(message);
      case WARNING -> draft.warning(message);
      case FAILED -> draft.failed(2, message);
      case NOT_CHECKED -> draft.notChecked(message);
    };
  }
}
