package dev.datagen.sink.kafka.encode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Values as text, the same as in every other place of Datagen. */
final class Texts {

  private Texts() {}

  /** {@code 2024-05-01T12:30:00Z}, from microseconds. */
  static String time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  /** {@code 2024-05-01}, from days. */
  static String date(long days) {
    return LocalDate.ofEpochDay(days).toString();
  }

  /** {@code 12.30}, from the unscaled value. */
  static String decimal(long unscaled, int scale) {
    return BigDecimal.valueOf(unscaled, scale).toPlainString();
  }
}
