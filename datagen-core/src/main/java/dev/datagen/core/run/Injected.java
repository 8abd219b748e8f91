package dev.datagen.core.run;

/**
 * Something that went wrong on purpose with a row on its way.
 *
 * @param table the row's table
 * @param row its position in the table
 * @param kind what
 * @param key the row's primary key as text
 * @param dueMicros the event time at which a late row should have come, in microseconds, else 0
 * @param delayMicros by how much a late row was delayed, else 0
 */
public record Injected(
    String table, long row, Kind kind, String key, long dueMicros, long delayMicros) {

  /** What may go wrong. */
  public enum Kind {
    /** The row was sent later than its time says. */
    LATE,
    /** The row was sent twice. */
    DUPLICATE,
    /** The row was not sent. */
    DROP,
    /** The row was followed by a record of its key without a value. */
    TOMBSTONE
  }
}
