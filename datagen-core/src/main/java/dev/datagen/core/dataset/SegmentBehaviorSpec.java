package dev.datagen.core.dataset;

import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Nullable;
import java.util.List;
import java.util.Map;

/** The object {@code segment_behavior} of an entity; factors multiply what is made without them. */
@Doc("How the facts of an entity differ by a segment of the entity.")
public record SegmentBehaviorSpec(
    @Doc("Column of the entity that holds the segment.") String segmentColumn,
    @Doc("Segment → its factors; a segment not named has factors of 1.") @Default("{}")
        Map<String, Factors> behaviors,
    @Doc("Numeric columns of the facts that value_multiplier applies to.") @Default("[]")
        List<String> appliesToColumns,
    @Doc("Documentation of the segment column; changes nothing.") @Default("{}")
        Map<String, SegmentDoc> segments) {

  @Doc("Factors of one segment.")
  public record Factors(
      @Doc("Factor of the number of rows.") @Default("1") @Bounds(min = 0, max = 1e6)
          double fanoutMultiplier,
      @Doc("Factor of the named columns.") @Default("1") double valueMultiplier) {}

  @Doc("What is known of one segment.")
  public record SegmentDoc(
      @Doc("Share of the entity's rows.") @Nullable @Bounds(min = 0, max = 1)
          Double baseProbability) {}
}
