package dev.datagen.api.sink;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far an earlier, interrupted run of the same command came.
 *
 * @param appended how many chunks it appended for good; the engine hands over those that follow
 * @param facts the {@link Continuation#facts} of the run that began, which hold for the rest too
 */
public record ResumePoint(long appended, Map<String, String> facts) {

  /** The beginning. */
  public static final ResumePoint START = new ResumePoint(0, Map.of());

  public ResumePoint {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
