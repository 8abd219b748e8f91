package dev.datagen.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Part;
import dev.datagen.api.validator.Finding.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingListTest {

  @Test
  void onlyWhatDidNotPassIsToldInFull() {
    List<Finding> findings =
        List.of(
            finding("unique a.id", Status.PASSED, "fine"),
            finding("unique b.id", Status.FAILED, "2 of 10 values occur twice", "7", "8\u001b"),
            finding("weekend_share", Status.NOT_CHECKED, "no rows"));
    assertThat(FindingList.of(findings, false))
        .isEqualTo(
            """
            failed: unique b.id: 2 of 10 values occur twice
              7
              8\\u001b
            not checked: weekend_share: no rows
            3 checks: 1 passed, 1 failed, 1 not checked
            """);
  }

  private static Finding finding(String check, Status status, String message, String... examples) {
    return new Finding(check, Part.CONSTRAINTS, status, true, 10, 0, message, List.of(examples));
  }
}
