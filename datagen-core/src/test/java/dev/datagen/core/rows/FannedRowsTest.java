package dev.datagen.core.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.dataset.FanoutSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FannedRowsTest {

  private static final FanoutSpec[] FANOUTS = {
    null,
    poisson(3),
    poisson(0.001),
    new FanoutSpec(FanoutSpec.Distribution.UNIFORM, null, 0L, 4L, null, null),
    new FanoutSpec(FanoutSpec.Distribution.CONSTANT, 3.0, null, null, null, null),
    new FanoutSpec(FanoutSpec.Distribution.ZIPF, null, null, 500L, null, 1.2),
  };

  private static FanoutSpec poisson(double lambda) {
    return new FanoutSpec(FanoutSpec.Distribution.POISSON, lambda, null, null, null, null);
  }

  /** A row as a list of numbers that tell everything about it, its ancestors included. */
  private static List<Long> identity(Rows rows, int i) {
    List<Long> identity = new ArrayList<>(List.of(rows.row(i), rows.id(i)));
    if (rows.hasParents()) {
      int parent = rows.parentIndex()[i];
      identity.add((long) rows.ordinals()[i]);
      identity.add((long) rows.siblings()[parent]);
      identity.addAll(identity(rows.parents(), parent));
    }
    return identity;
  }

  private static RowSpace random(SplittableRandom random, int depth) {
    if (depth == 0) {
      return new FlatRows(random.nextInt(1, 20_000));
    }
    FanoutSpec fanout = FANOUTS[random.nextInt(FANOUTS.length)];
    RandomKey key = RandomKey.ofSeed(random.nextLong());
    return new FannedRows(
        random(random, depth - 1), new DrawnFanout(key, FanoutLaws.of(fanout), ""));
  }

  @Test
  void anyCutIntoRangesAndAnyPicksGiveTheSameRows() {
    for (int seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      RowSpace space = random(random, random.nextInt(1, 4));
      if (random.nextBoolean()) {
        space.readAtRandom();
      }
      int size = (int) Math.min(30_000, space.size());
      Rows whole = space.range(0, size);
      assertThat(whole.size()).isEqualTo(size);
      for (int cut = 0; cut < 20 && size > 0; cut++) {
        int first = random.nextInt(size);
        int count = random.nextInt(size - first) + 1;
        Rows part = space.range(first, count);
        long[] picks = random.longs(20, 0, size).toArray();
        Rows picked = space.pick(picks.clone());
        for (int i = 0; i < 20; i++) {
          int place = random.nextInt(count);
          assertThat(identity(part, place)).isEqualTo(identity(whole, first + place));
          assertThat(identity(picked, i)).isEqualTo(identity(whole, (int) picks[i]));
        }
      }
      Rows head = space.head(100);
      assertThat(head.size()).isEqualTo(Math.min(100, space.size()));
      for (int i = 0; i < head.size(); i++) {
        assertThat(identity(head, i)).isEqualTo(identity(whole, i));
      }
    }
  }

  @Test
  void moreParentsKeepTheEarlierChildren() {
    DrawnFanout law = new DrawnFanout(RandomKey.ofSeed(1), FanoutLaws.of(poisson(2)), "");
    RowSpace few = new FannedRows(new FlatRows(1_000), law);
    RowSpace many = new FannedRows(new FlatRows(100_000), law);
    Rows small = few.range(0, (int) few.size());
    Rows large = many.range(0, (int) few.size());
    for (int i = 0; i < small.size(); i++) {
      assertThat(identity(small, i)).isEqualTo(identity(large, i));
    }
  }

  @Test
  void theLastRowsOfABillionParentsNeedNoCountingWhereTheFanoutIsConstant() {
    DrawnFanout law = new DrawnFanout(RandomKey.ofSeed(1), FanoutLaws.of(FANOUTS[4]), "");
    RowSpace space = new FannedRows(new FlatRows(1_000_000_000L), law);
    assertThat(space.size()).isEqualTo(3_000_000_000L);
    Rows last = space.range(2_999_999_990L, 10);
    assertThat(last.parents().row(last.parentIndex()[9])).isEqualTo(999_999_999L);
  }

  @Test
  void rowsOfParentsWithoutChildrenAreEmpty() {
    FanoutSpec none = new FanoutSpec(FanoutSpec.Distribution.CONSTANT, 0.0, null, null, null, null);
    RowSpace space =
        new FannedRows(
            new FlatRows(10), new DrawnFanout(RandomKey.ofSeed(1), FanoutLaws.of(none), ""));
    assertThat(space.size()).isZero();
    assertThat(space.head(5).size()).isZero();
    assertThat(space.range(0, 0).size()).isZero();
  }
}
