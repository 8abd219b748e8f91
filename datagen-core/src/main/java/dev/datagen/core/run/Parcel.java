package dev.datagen.core.run;

import dev.datagen.api.rows.Chunk;
import java.util.List;

/**
 * Rows that are handed to the sink at one moment.
 *
 * @param chunk the rows
 * @param time the event time at which they are due in microseconds, or {@link #NO_TIME}
 * @param injected what is wrong on purpose with these rows, or with rows that should have come
 *     before
 */
public record Parcel(Chunk chunk, long time, List<Injected> injected) {

  /** Rows without an event time. */
  public static final long NO_TIME = Long.MIN_VALUE;

  public Parcel {
    injected = List.copyOf(injected);
  }
}
