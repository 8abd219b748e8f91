package dev.datagen.core.validation.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.validation.law.Assignment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups come to the same however the rows were cut. */
class GroupTalliesTest {

  private static GroupTallies of(long[] keys) {
    GroupTallies groups = new GroupTallies();
    Assignment assignment = new Assignment(new int[keys.length], new double[keys.length]);
    Grouping grouping = Grouping.of(keys, null);
    GroupTally[] tallies = groups.of(grouping, row -> "key " + keys[row]);
    for (int i = 0; i < keys.length; i++) {
      tallies[grouping.numbers()[i]].add(assignment, i, keys[i], 1);
    }
    return groups;
  }

  private static GroupTallies inParts(long[] keys, int size, boolean fromTheRight) {
    GroupTallies merged = null;
    int parts = (keys.length + size - 1) / size;
    for (int i = 0; i < parts; i++) {
      int part = fromTheRight ? parts - 1 - i : i;
      GroupTallies next =
          of(Arrays.copyOfRange(keys, part * size, Math.min(keys.length, (part + 1) * size)));
      if (merged == null) {
        merged = next;
      } else if (fromTheRight) {
        next.merge(merged);
        merged = next;
      } else {
        merged.merge(next);
      }
    }
    return merged;
  }

  private static List<String> told(GroupTallies groups) {
    return groups.ordered().stream()
        .map(g -> g.label() + ": " + g.count() + ", " + g.valueSum() + ", " + g.factorSum())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "999, 999", "1000, 1000", "1001, 128", "5000, 128"})
  void veryManyGroupsAreThrownTogetherWhateverTheParts(int different, int kept) {
    long[] keys = new long[12_000];
    Arrays.setAll(keys, i -> (i * 7919L) % different * 1_000_003 - 5);
    GroupTallies whole = of(keys);
    assertThat(whole.ordered()).hasSize(kept);
    assertThat(whole.isInClasses()).isEqualTo(kept < different);
    assertThat(whole.ordered().stream().mapToLong(GroupTally::count).sum()).isEqualTo(12_000);
    for (int size : new int[] {1, 700, 5000}) {
      assertThat(told(inParts(keys, size, false))).isEqualTo(told(whole));
      assertThat(told(inParts(keys, size, true))).isEqualTo(told(whole));
    }
  }
}
