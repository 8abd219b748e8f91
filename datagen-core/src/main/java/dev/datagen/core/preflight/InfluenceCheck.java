package dev.datagen.core.preflight;

import dev.datagen.core.dataset.TargetsSpec.Influence;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An influence has the arguments of its kind, and no others. */
final class InfluenceCheck {

  private static final Set<String> OUTLIER_MODES = Set.of("spike", "drop", "burst");

  void check(Draft draft, Influence influence, String path) {
    switch (influence.kind()) {
      case SEASONALITY -> {
        only(draft, influence, path, Set.of("dimension", "weights"), Set.of());
        checkWeights(draft, influence, path);
      }
      case EFFECT -> {
        only(draft, influence, path, Set.of("table", "field"), Set.of("on", "default"));
        checkEffect(draft, influence, path);
      }
      case OUTLIERS -> {
        only(draft, influence, path, Set.of("rate"), Set.of("mode"));
        checkOutliers(draft, influence, path);
      }
    }
  }

  private static void only(
      Draft draft, Influence influence, String path, Set<String> needed, Set<String> optional) {
    String kind = influence.kind().name().toLowerCase(Locale.ROOT);
    arguments(influence)
        .forEach(
            (name, value) -> {
              if (value == null && needed.contains(name)) {
                draft.error(
                    "missing-argument",
                    path,
                    "the influence " + kind + " needs \"" + name + "\"",
                    "add it");
              } else if (value != null && !needed.contains(name) && !optional.contains(name)) {
                draft.error(
                    "foreign-argument",
                    path + "." + name,
                    "the influence " + kind + " has no \"" + name + "\"",
                    "remove it");
              }
            });
  }

  private static Map<String, Object> arguments(Influence influence) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("dimension", influence.dimension());
    arguments.put("weights", influence.weights());
    arguments.put("table", influence.table());
    arguments.put("on", influence.on());
    arguments.put("field", influence.field());
    arguments.put("default", influence.defaultValue());
    arguments.put("rate", influence.rate());
    arguments.put("mode", influence.mode());
    return arguments;
  }

  private static void checkWeights(Draft draft, Influence influence, String path) {
    if (influence.dimension() == null || influence.weights() == null) {
      return;
    }
    int size = influence.weights().size();
    int wanted = influence.dimension().size();
    if (size != wanted) {
      draft.error(
          "wrong-count",
          path + ".weights",
          "has "
              + size
              + " weights for "
              + wanted
              + " values of "
              + influence.dimension().name().toLowerCase(Locale.ROOT),
          "give one weight for each");
    } else if (influence.weights().stream().allMatch(weight -> weight == 0)) {
      draft.error("all-zero", path + ".weights", "all weights are 0", "give a positive weight");
    }
  }

  private static void checkEffect(Draft draft, Influence influence, String path) {
    if (influence.table() == null) {
      return;
    }
    draft
        .table(influence.table(), path + ".table")
        .ifPresent(
            table -> {
              if (influence.on() != null) {
                influence
                    .on()
                    .forEach(
                        (local, key) -> draft.column(table, key, Draft.key(path + ".on", local)));
              }
            });
  }

  private static void checkOutliers(Draft draft, Influence influence, String path) {
    if (influence.mode() != null && !OUTLIER_MODES.contains(influence.mode())) {
      draft.error(
          "unknown-value",
          path + ".mode",
          "unknown mode \"" + influence.mode() + "\"",
          "modes are spike, drop, burst");
    }
  }
}
