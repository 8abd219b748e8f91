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
  public void toWanted(double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      ShareCurve curve = curves[ofRow[i]];
      if (!curve.isIdentity()) {
        double wanted = curve.toWanted(shares[i]);
        exhausted[i] = wanted >= 1;
        shares[i] = exhausted[i] ? shares[i] : wanted;
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
