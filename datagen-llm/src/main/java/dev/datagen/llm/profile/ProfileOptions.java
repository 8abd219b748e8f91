package dev.datagen.llm.profile;

/**
 * How data are profiled.
 *
 * @param minCount in how many rows at least a value must occur to be written into a schema, 1 or
 *     more: what fewer rows share could tell who they are
 * @param maxRows how many rows of a table are looked at, spread evenly over it; at least 1,000
 */
public record ProfileOptions(int minCount, int maxRows) {

  /** A value is told if 20 rows share it; half a million rows are looked at. */
  public static final ProfileOptions DEFAULTS = new ProfileOptions(20, 500_000);

  public ProfileOptions {
    if (minCount < 1 || maxRows < 1_000) {
      throw new IllegalArgumentException("minCount must be 1 or more, maxRows 1,000 or more");
    }
  }
}
