package dev.datagen.core.validation;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.PlannedValidator;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.behaviour.BehaviourChecks;
import java.util.ArrayList;
import java.util.List;

/** The checks of a plan: every declared promise, and the validators of plugins. */
public final class Validations {

  private final List<Check<?>> checks = new ArrayList<>();
  private final List<Finding> notChecked = new ArrayList<>();

  private Validations() {}

  /**
   * The checks that can be made with the columns available; the others are reported as not checked.
   */
  public static Validations of(Plan plan, Availability availability) {
    Validations validations = new Validations();
    for (Check<?> check : all(plan)) {
      validations.add(check, availability);
    }
    return validations;
  }

  private static List<Check<?>> all(Plan plan) {
    List<Check<?>> all = new ArrayList<>();
    all.addAll(BehaviourChecks.of(plan));
    if (!plan.validators().isEmpty()) {
      List<TableSchema> tables = plan.tables().stream().map(TablePlan::schema).toList();
      for (PlannedValidator planned : plan.validators()) {
        all.add(pluginCheck(planned.id(), planned.validator(), tables));
      }
    }
    return all;
  }

  private static <S> Check<S> pluginCheck(
      String id, Validator<S> validator, List<TableSchema> tables) {
    return new ValidatorCheck<>(id, validator, tables);
  }

  private void add(Check<?> check, Availability availability) {
    String obstacle =
        check.reads().stream()
            .map(availability::obstacle)
            .filter(reason -> !reason.isEmpty())
            .findFirst()
            .orElse("");
    if (obstacle.isEmpty()) {
      checks.add(check);
    } else {
      notChecked.addAll(check.notChecked(obstacle));
    }
  }

  /** The checks to make. */
  public List<Check<?>> checks() {
    return List.copyOf(checks);
  }

  /** Findings of what cannot be checked. */
  public List<Finding> notChecked() {
    return List.copyOf(notChecked);
  }
}
