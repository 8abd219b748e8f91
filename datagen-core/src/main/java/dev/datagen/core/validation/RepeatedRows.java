package dev.datagen.core.validation;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What follows where many rows of a table repeat others: its keys are not unique, and that is all.
 * Tests of laws count on rows that are independent of each other; rows that are there twice would
 * make fair values look foul, so the laws that read such a table are not checked.
 */
final class RepeatedRows {

  /** So few rows that repeat others, one in a hundred, disturb no test that could be noticed. */
  private static final long FEW = 100;

  private final Plan plan;

  RepeatedRows(Plan plan) {
    this.plan = plan;
  }

  /**
   * All findings, in the order of the checks.
   *
   * @param concluded the findings of each check
   */
  List<Finding> settle(List<RunningCheck<?>> checks, List<List<Finding>> concluded) {
    Map<String, String> reasons = reasons(concluded);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < concluded.size(); i++) {
      String reason = "";
      if (concluded.get(i).stream().anyMatch(finding -> finding.test() != null)) {
        RunningCheck<?> check = checks.get(i);
        reason =
            reasons.entrySet().stream()
                .filter(entry -> check.observes(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
      }
      findings.addAll(
          reason.isEmpty() ? concluded.get(i) : checks.get(i).check().notChecked(reason));
    }
    return findings;
  }

  /** Tables of which many rows repeat a primary key, and how many do. */
  private Map<String, String> reasons(List<List<Finding>> concluded) {
    Map<String, String> reasons = new TreeMap<>();
    for (TablePlan table : plan.tables()) {
      String unique = "unique " + table.name() + "." + table.spec().pk();
      concluded.stream()
          .flatMap(List::stream)
          .filter(finding -> finding.check().equals(unique))
          .filter(finding -> finding.violations() > finding.observations() / FEW)
          .forEach(
              finding ->
                  reasons.put(
                      table.name(),
                      Texts.of(finding.violations(), finding.observations(), "row")
                          + " of "
                          + table.name()
                          + " repeat a key, and a law is held against rows that are there once"));
    }
    return reasons;
  }
}
