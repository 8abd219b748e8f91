package dev.datagen.core.preflight;

import dev.datagen.core.bind.Problems;
import dev.datagen.core.dataset.DatasetSpec;
import java.util.List;

/** Runs all checks. */
public final class Preflight {

  private static final List<Check> CHECKS =
      List.of(
          new VersionCheck(),
          new IdCheck(),
          new PrimaryKeyCheck(),
          new KindCheck(),
          new VocabCheck(),
          new ParentCheck(),
          new FanoutCheck(),
          new NullRateCheck(),
          new TableModifierCheck(),
          new LevelCheck(),
          new UniqueCheck(),
          new ForeignKeyCheck(),
          new RangeCheck(),
          new InequalityCheck(),
          new PatternCheck(),
          new EnumCheck(),
          new WeekendShareCheck(),
          new MeanInRangeCheck(),
          new CompositeEffectCheck(),
          new SegmentBehaviorCheck(),
          new VintageBehaviorCheck(),
          new StageConfigCheck(),
          new StateTransitionCheck(),
          new SegmentVariationCheck());

  private Preflight() {}

  /** Checks a document as far as it could be read, reporting to {@code problems}. */
  public static void check(DatasetSpec spec, Problems problems) {
    Draft draft = new Draft(spec, problems);
    CHECKS.forEach(check -> check.check(draft));
  }
}
