package dev.datagen.core.validation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.law.NumberLaw;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Straight pieces say the same as the law that they stand for. */
class LawPiecesTest {

  private static final NumberLaw NORMAL = new NormalNumberLaw(5, 2);

  private static void compare(NumberLaw law, double low, double high) {
    double share = law.upTo(high) - law.below(low);
    LawPieces pieces = new LawPieces(law, low, high, share);
    for (int i = -10; i <= 1010; i++) {
      double x = low + (high - low) * i / 1000;
      assertThat(pieces.upTo(x)).as("up to %s", x).isEqualTo(law.upTo(x), within(2e-4 * share));
      assertThat(pieces.below(x)).as("below %s", x).isEqualTo(law.below(x), within(2e-4 * share));
    }
  }

  @Test
  void smoothLawsAreFollowedInTheMiddleAndInTheTails() {
    compare(NORMAL, 4, 6);
    compare(NORMAL, 9, 19);
    compare(NoisyLaw.of(NORMAL, 0.3, false), -2, 12);
    compare(MultipliedLaw.of(NORMAL, new NormalNumberLaw(3, 0.1)), 1, 40);
  }

  @Test
  void lawsThatJumpAreAskedThemselves() {
    NumberLaw clamped = NORMAL.clamped(4.3, 5.7);
    LawPieces pieces = new LawPieces(clamped, 4, 6, 1);
    for (double x : new double[] {4.3, Math.nextDown(4.3), 5.7, Math.nextDown(5.7), 5.701}) {
      assertThat(pieces.upTo(x)).isEqualTo(clamped.upTo(x), within(2e-4));
      assertThat(pieces.below(x)).isEqualTo(clamped.below(x), within(2e-4));
    }
    NumberLaw listed =
        new ListedNumberLaw(new double[] {1, 2, 3}, new double[] {0.2, 0.3, 0.5}, true);
    compare(listed, 0, 4);
  }

  @Test
  void theSameIsSaidWhateverWasAskedBefore() {
    LawPieces forwards = new LawPieces(NORMAL, 0, 10, 1);
    LawPieces backwards = new LawPieces(NORMAL, 0, 10, 1);
    double[] ups = new double[500];
    for (int i = 0; i < ups.length; i++) {
      ups[i] = forwards.upTo(i / 50.0);
    }
    for (int i = ups.length - 1; i >= 0; i--) {
      assertThat(backwards.upTo(i / 50.0)).isEqualTo(ups[i]);
    }
  }

  @Test
  void theyNeverFall() {
    for (NumberLaw law : List.of(NORMAL, NoisyLaw.of(NORMAL, 1, true))) {
      LawPieces pieces = new LawPieces(law, 1, 9, 1);
      double before = 0;
      for (int i = 0; i <= 10_000; i++) {
        double now = pieces.upTo(1 + 8 * i / 10_000.0);
        assertThat(now).isGreaterThanOrEqualTo(before - 1e-12);
        before = now;
      }
    }
  }
}
