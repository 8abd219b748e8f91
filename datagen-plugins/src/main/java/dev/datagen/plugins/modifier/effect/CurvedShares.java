package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.generator.ShareMap;

/**
 * The curve of each row's combination of effects. A row that may only lie behind a share behind
 * which nothing is wanted keeps the generator's own shares from there on.
 */
final class CurvedShares implements ShareMap {

  private final int[] ofRow;
  private final ShareCurve[] curves;
  private final boolean[] exhausted;

  /**
   * @param ofRow for each row the number of its curve
   */
  CurvedShares(int[] ofRow, ShareCurve[] curves) {
    this.ofRow = ofRow;
    this.curves = curves;
    this.exhausted = new boolean[ofRow.length];
  }

  @Override
  public void toWanted(double[] from, double[] to) {
    for (int i = 0; i < from.length; i++) {
      ShareCurve curve = curves[ofRow[i]];
      if (!curve.isIdentity()) {
        double wantedFrom = curve.toWanted(from[i]);
        double wantedTo = to[i] >= 1 ? 1 : curve.toWanted(to[i]);
        exhausted[i] = !(wantedFrom < wantedTo);
        from[i] = exhausted[i] ? from[i] : wantedFrom;
        to[i] = exhausted[i] ? to[i] : wantedTo;
      }
    }
  }

  /** As {@link #toWanted}, also where nothing of the wanted weight is left. */
  void weigh(double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      ShareCurve curve = curves[ofRow[i]];
      shares[i] = curve.isIdentity() ? shares[i] : curve.toWanted(shares[i]);
    }
  }

  @Override
  public void toOwn(double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      ShareCurve curve = curves[ofRow[i]];
      if (!curve.isIdentity() && !exhausted[i]) {
        shares[i] = curve.toOwn(shares[i]);
      }
    }
  }
}
