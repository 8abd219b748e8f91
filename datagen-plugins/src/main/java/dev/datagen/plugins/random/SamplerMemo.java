package dev.datagen.plugins.random;

/**
 * Remembers the last sampler made of a rule, for tables whose size is known only in the run (and
 * then stays the same). Safe for many threads: a sampler is a pure function of the size.
 */
public final class SamplerMemo {

  private final WeightsKind kind;
  private volatile IndexSampler last;

  /** Samplers of that rule. */
  public SamplerMemo(WeightsKind kind) {
    this.kind = kind;
  }

  /**
   * The rule's {@link WeightsKind#sampler}.
   *
   * @param size at least 1
   */
  public IndexSampler of(long size) {
    IndexSampler sampler = last;
    if (sampler == null || sampler.size() != size) {
      sampler = kind.sampler(size);
      last = sampler;
    }
    return sampler;
  }
}
