package dev.datagen.api.sink;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of {@code count} parts of a dataset that are made independently, on one machine or on many.
 * Each table is cut into contiguous runs of its chunks: the parts in their order, one after the
 * other, are the table.
 *
 * @param number which part, from 1
 * @param count how many parts there are, 1 to {@link #MOST}
 */
public record Shard(int number, int count) {

  /** The most parts there can be: file names hold five digits. */
  public static final int MOST = 99_999;

  /** Everything: the only one of one. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

  /**
   * @throws IllegalArgumentException if there is no such part
   */
  public Shard {
    if (count < 1 || count > MOST || number < 1 || number > count) {
      throw new IllegalArgumentException(
          "there is no shard " + number + "/" + count + "; write 1/" + Math.max(1, count));
    }
  }

  /**
   * Reads {@code 2/4}: the second of four.
   *
   * @throws IllegalArgumentException if it is not of that form, or there is no such part
   */
  public static Shard parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not a shard: \"" + text + "\"; write 1/4, 2/4, 3/4 and 4/4 for four of them");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether this is everything. */
  public boolean isWhole() {
    return count == 1;
  }

  /**
   * The first of {@code items} things in a row that belong to this part; where the next part begins
   * is {@link #end}.
   */
  public long begin(long items) {
    return boundary(items, number - 1);
  }

  /** The first of {@code items} things in a row behind this part. */
  public long end(long items) {
    return boundary(items, number);
  }

  private long boundary(long items, int parts) {
    return items / count * parts + items % count * parts / count;
  }

  /**
   * What distinguishes the names of this part's files from the others', such that names sort in the
   * order of the parts: {@code -00002-of-00004}, or nothing for the whole.
   */
  public String suffix() {
    return isWhole() ? "" : String.format(Locale.ROOT, "-%05d-of-%05d", number, count);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
