package dev.datagen.core.validation;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.PlannedValidator;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.behaviour.BehaviourChecks;
import dev.datagen.core.validation.key.AncestorChecks;
import dev.datagen.core.validation.key.KeyChecks;
import dev.datagen.core.validation.key.Resolver;
import dev.datagen.core.validation.value.ValueChecks;
import java.util.ArrayList;
import java.util.List;

/** The checks of a plan: every declared promise, and the validators of plugins. */
public final class Validations {

  private static final String LAPS =
      "the data are several laps of a loop; each is validated by itself while it is made";

  private final List<Check<?>> checks = new ArrayList<>();
  private final List<Finding> notChecked = new ArrayList<>();

  private Validations() {}

  /**
   * The checks that can be made of the data available; the others are reported as not checked.
   *
   * @param resolver knows keys of rows that are not looked at
   */
  public static Validations of(
      Plan plan, ValidationOptions options, Availability availability, Resolver resolver) {
    Validations validations = ofRows(plan, options, availability, resolver);
    plugins(plan).forEach(check -> validations.add(check, availability));
    return validations;
  }

  /** The checks of single rows and of keys alone. */
  static Validations ofRows(
      Plan plan, ValidationOptions options, Availability availability, Resolver resolver) {
    Validations validations = new Validations();
    validations.checks.addAll(
        KeyChecks.of(plan, availability, options.examples(), resolver, validations.notChecked));
    List<Check<?>> others = new ArrayList<>(ValueChecks.of(plan, options.examples()));
    others.addAll(AncestorChecks.of(plan, options.examples(), validations.notChecked));
    others.forEach(check -> validations.add(check, availability));
    return validations;
  }

  private static List<Check<?>> plugins(Plan plan) {
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
    String obstacle = obstacle(check, availability);
    if (obstacle.isEmpty()) {
      checks.add(check);
    } else {
      notChecked.addAll(check.notChecked(obstacle));
    }
  }

  private static String obstacle(Check<?> check, Availability availability) {
    if (availability.isLoop() && !check.holdsOverLaps()) {
      return LAPS;
    }
    return check.reads().stream()
        .map(availability::obstacle)
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElseGet(
            () ->
                check.wholeTables().stream()
                    .map(availability::incompleteness)
                    .filter(reason -> !reason.isEmpty())
                    .findFirst()
                    .orElse(""));
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
