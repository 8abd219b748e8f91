package dev.datagen.core.preflight;

import dev.datagen.core.dataset.FanoutSpec;
import dev.datagen.core.dataset.FanoutSpec.Distribution;

/** A fan-out has the arguments that its law needs, and no others. */
final class FanoutCheck implements Check {

  @Override
  public void check(Draft draft) {
    for (Table table : draft.tables()) {
      FanoutSpec fanout = table.node().fanout();
      if (fanout != null) {
        String path = table.path() + ".fanout";
        if (checkBounds(draft, fanout, path)) {
          checkLaw(draft, fanout, path);
        }
        checkForeign(draft, fanout, path);
      }
    }
  }

  private static boolean checkBounds(Draft draft, FanoutSpec fanout, String path) {
    if (fanout.clamp() != null && fanout.clamp().size() != 2) {
      draft.error(
          "bad-clamp",
          path + ".clamp",
          "has " + fanout.clamp().size() + " numbers, not 2",
          "write [min, max]");
      return false;
    }
    if (fanout.least() > fanout.greatest()) {
      draft.error(
          "empty-range",
          path,
          "the least number of rows, "
              + fanout.least()
              + ", exceeds the greatest, "
              + fanout.greatest(),
          fanout.min() != null && fanout.max() != null && fanout.min() > fanout.max()
                  || fanout.clamp() != null && fanout.clamp().get(0) > fanout.clamp().get(1)
              ? "swap them"
              : "\"clamp\" and \"min\" to \"max\" must overlap; leave one of them out");
      return false;
    }
    return true;
  }

  private static void checkLaw(Draft draft, FanoutSpec fanout, String path) {
    boolean bounded = fanout.greatest() < FanoutSpec.UNBOUNDED;
    boolean clamped = fanout.clamp() != null;
    switch (fanout.distribution()) {
      case POISSON ->
          need(draft, fanout.lambda() != null, path, "poisson needs \"lambda\", its mean");
      case UNIFORM ->
          need(
              draft,
              clamped || fanout.min() != null && fanout.max() != null,
              path,
              "uniform needs \"min\" and \"max\", or \"clamp\"");
      case CONSTANT -> checkConstant(draft, fanout, path);
      case ZIPF -> {
        need(draft, bounded, path, "zipf needs \"max\", or \"clamp\"");
        need(draft, fanout.greatest() >= 1, path, "zipf makes at least one row");
      }
    }
  }

  private static void checkConstant(Draft draft, FanoutSpec fanout, String path) {
    need(
        draft,
        fanout.lambda() != null || fanout.min() != null,
        path,
        "constant needs \"lambda\" (or \"min\"), the number of rows");
    if (fanout.lambda() == null
        && fanout.min() != null
        && fanout.max() != null
        && fanout.min() < fanout.max()) {
      draft.error(
          "foreign-argument",
          path + ".max",
          "constant makes one number of rows, but min is "
              + fanout.min()
              + " and max "
              + fanout.max(),
          "leave max out, or use the distribution uniform");
    }
    if (fanout.lambda() != null && fanout.lambda() % 1 != 0) {
      draft.error(
          "wrong-type",
          path + ".lambda",
          "expected a whole number, found " + fanout.lambda(),
          "rows are whole; for a mean use poisson");
    }
  }

  private static void checkForeign(Draft draft, FanoutSpec fanout, String path) {
    Distribution law = fanout.distribution();
    if (fanout.lambda() != null && law == Distribution.UNIFORM) {
      draft.warning("ignored", path + ".lambda", "lambda is ignored by uniform", "remove it");
    }
    if (fanout.lambda() != null && law == Distribution.ZIPF) {
      draft.error(
          "foreign-argument", path + ".lambda", "zipf has no lambda", "its exponent is \"alpha\"");
    }
    if (fanout.alpha() != null && law != Distribution.ZIPF) {
      draft.error(
          "foreign-argument",
          path + ".alpha",
          "alpha belongs to zipf",
          "remove it, or use the distribution zipf");
    }
  }

  private static void need(Draft draft, boolean given, String path, String message) {
    if (!given) {
      draft.error("missing-argument", path, message, "");
    }
  }
}
