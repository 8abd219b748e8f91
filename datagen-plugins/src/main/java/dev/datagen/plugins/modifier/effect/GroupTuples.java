package dev.datagen.plugins.modifier.effect;

import dev.datagen.plugins.modifier.key.LongIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which combinations of groups (one group of each effect) occur among some rows.
 *
 * @param ofRow for each row the number of its combination
 * @param combinations for each combination the group of each effect
 */
record GroupTuples(int[] ofRow, List<int[]> combinations) {

  /**
   * @param groups for each effect the group of each row, −1 for none
   */
  static GroupTuples of(int[][] groups, int rows) {
    int[] ofRow = new int[rows];
    List<int[]> combinations = List.of(new int[0]);
    for (int[] ofEffect : groups) {
      LongIds pairs = new LongIds();
      List<int[]> longer = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        int known = pairs.size();
        int shorter = ofRow[i];
        ofRow[i] = pairs.add((long) shorter << 32 | ofEffect[i] + 1);
        if (ofRow[i] == known) {
          longer.add(appended(combinations.get(shorter), ofEffect[i]));
        }
      }
      combinations = longer;
    }
    return new GroupTuples(ofRow, combinations);
  }

  private static int[] appended(int[] groups, int group) {
    int[] longer = Arrays.copyOf(groups, groups.length + 1);
    longer[groups.length] = group;
    return longer;
  }

  /** How many combinations occur. */
  int size() {
    return combinations.size();
  }

  /** The group of each effect in a combination; read only. */
  int[] groups(int combination) {
    return combinations.get(combination);
  }
}
