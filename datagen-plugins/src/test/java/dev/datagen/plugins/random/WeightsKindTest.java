package dev.datagen.plugins.random;

import static dev.datagen.plugins.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.distribution.ChiSquare;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsKindTest {

  private static final RandomKey KEY = RandomKey.ofSeed(42).derive("weights kind");
  private static final int SAMPLE = 300_000;

  @Test
  void rulesAreReadAsTheyAreWritten() {
    assertThat(parse("uniform")).isEqualTo(new WeightsKind.Uniform());
    assertThat(parse("zipf@1.1")).isEqualTo(new WeightsKind.Zipf(1.1));
    assertThat(parse("head_tail@{0.8,1.2}")).isEqualTo(new WeightsKind.HeadTail(0.8, 1.2));
    assertThat(parse("head_tail@{ head_share: 0.8, tail_alpha: 1.2 }"))
        .isEqualTo(new WeightsKind.HeadTail(0.8, 1.2));
    assertThat(parse("head_tail@{tail_alpha:1.2,head_share:0.8}"))
        .isEqualTo(new WeightsKind.HeadTail(0.8, 1.2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "uniform@1 | uniform has no parameters; write \"uniform\"",
        "zipf | alpha is \"\", not a number; write \"zipf@1.1\"",
        "zipf@alpha | alpha is \"alpha\", not a number; write \"zipf@1.1\"",
        "zipf@NaN | alpha is \"NaN\", not a number; write \"zipf@1.1\"",
        "zipf@-1 | alpha is -1; it must be a finite number, not below 0",
        "zipf@1e999 | alpha is 1e999; it must be a finite number, not below 0",
        "head_tail | head_tail takes two numbers in braces; write \"head_tail@{0.8,1.2}\": the"
            + " head's share, then the tail's alpha",
        "head_tail@0.8,1.2 | head_tail takes two numbers in braces; write \"head_tail@{0.8,1.2}\":"
            + " the head's share, then the tail's alpha",
        "head_tail@{0.8,1,2} | head_tail takes two numbers in braces; write"
            + " \"head_tail@{0.8,1.2}\": the head's share, then the tail's alpha",
        "head_tail@{1.5,1} | head_share is 1.5; it is a share of 0 to 1",
        "head_tail@{head:0.5,1} | head_tail has no parameter \"head\"; parameters are head_share,"
            + " tail_alpha",
        "head_tail@{head_shar:0.5,1} | head_tail has no parameter \"head_shar\"; did you mean"
            + " \"head_share\"? parameters are head_share, tail_alpha",
        "head_tail@{tail_alpha:1,1} | head_tail has tail_alpha twice; write"
            + " \"head_tail@{0.8,1.2}\": the head's share, then the tail's alpha",
        "zpif@1 | unknown kind \"zpif\"; did you mean \"zipf\"? kinds are uniform, zipf, head_tail,"
            + " as in \"uniform\", \"zipf@1.1\", \"head_tail@{0.8,1.2}\"",
      })
  void whatIsNoRuleIsRefused(String text, String expected) {
    assertThat(refusal(() -> parse(text))).isEqualTo("weights_kind: " + expected);
  }

  @Test
  void theHeadIsAFifthOfTheListButAtLeastOne() {
    WeightsKind kind = new WeightsKind.HeadTail(0.8, 0);
    assertThat(kind.weights(1)).containsExactly(1);
    assertThat(kind.weights(2)).containsExactly(0.8, 1 - 0.8);
    assertThat(head(kind.weights(9), 0.8)).isEqualTo(1);
    assertThat(head(kind.weights(10), 0.4)).isEqualTo(2);
    assertThat(head(kind.weights(14), 0.4)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "uniform",
    "zipf@0",
    "zipf@0.5",
    "zipf@1",
    "zipf@1.1",
    "zipf@3",
    "zipf@80",
    "'head_tail@{0.8,1.2}'",
    "'head_tail@{0,1}'",
    "'head_tail@{1,1}'"
  })
  void bothSamplersKeepTheWeights(String text) {
    WeightsKind kind = parse(text);
    for (int size : new int[] {1, 2, 10, 1_000}) {
      double[] weights = kind.weights(size);
      assertThat(ChiSquare.pValue(counts(kind.sampler(size)), weights)).isGreaterThan(0.001);
      assertThat(ChiSquare.pValue(counts(kind.compactSampler(size)), weights)).isGreaterThan(0.001);
    }
  }

  @Test
  void aLongListIsSampledByTheSameRuleWithoutATable() {
    long size = 10_000_000_000L;
    IndexSampler sampler = parse("head_tail@{0.8,0.5}").sampler(size);
    assertThat(sampler.size()).isEqualTo(size);
    long[] out = new long[SAMPLE];
    sampler.fill(Rows.range(0, SAMPLE), KEY, 0, out);
    long head = Arrays.stream(out).filter(index -> index < size / 5).count();
    assertThat(ChiSquare.pValue(new long[] {head, SAMPLE - head}, new double[] {0.8, 0.2}))
        .isGreaterThan(0.001);
    // of weights r^-0.5 the first quarter of the ranks has half
    long split = size / 5 + size / 5;
    long early = Arrays.stream(out).filter(index -> index >= size / 5 && index < split).count();
    assertThat(ChiSquare.pValue(new long[] {early, SAMPLE - head - early}, new double[] {0.5, 0.5}))
        .isGreaterThan(0.001);
    assertThat(Arrays.stream(out)).allMatch(index -> index >= 0 && index < size);
  }

  @Test
  void theMemoGivesWhatTheRuleGives() {
    SamplerMemo memo = new SamplerMemo(new WeightsKind.Zipf(1));
    IndexSampler sampler = memo.of(100);
    assertThat(memo.of(100)).isSameAs(sampler);
    assertThat(memo.of(200).size()).isEqualTo(200);
  }

  @Test
  void pickedRowsChooseAsTheRangeDoesAndChoicesArePinned() {
    for (String text : new String[] {"uniform", "zipf@1.1", "head_tail@{0.8,1.2}"}) {
      for (IndexSampler sampler :
          new IndexSampler[] {parse(text).sampler(50), parse(text).compactSampler(50)}) {
        long[] range = new long[100];
        long[] picked = new long[3];
        sampler.fill(Rows.range(0, 100), KEY, 1, range);
        sampler.fill(Rows.picked(new long[] {99, 0, 42}), KEY, 1, picked);
        assertThat(picked).containsExactly(range[99], range[0], range[42]);
        assertThat(sampler.pick(KEY, 42, 1)).isEqualTo(range[42]);
      }
    }
    long[] pinned = new long[6];
    parse("zipf@1.1").sampler(1_000_000).fill(Rows.range(0, 6), KEY, 0, pinned);
    assertThat(pinned).containsExactly(29, 0, 12, 1, 13, 28503);
    parse("head_tail@{0.5,1}").sampler(1_000_000).fill(Rows.range(0, 6), KEY, 0, pinned);
    assertThat(pinned).containsExactly(222700, 200109, 200013, 205879, 204347, 53061);
  }

  private static WeightsKind parse(String text) {
    return WeightsKind.parse("weights_kind", text);
  }

  private static int head(double[] weights, double share) {
    int head = 0;
    while (weights[head] == share) {
      head++;
    }
    return head;
  }

  private static long[] counts(IndexSampler sampler) {
    long[] out = new long[SAMPLE];
    sampler.fill(Rows.range(0, SAMPLE), KEY, 0, out);
    long[] counts = new long[(int) sampler.size()];
    for (long index : out) {
      counts[(int) index]++;
    }
    return counts;
  }
}
