package dev.datagen.plugins.expression;

import dev.datagen.plugins.time.CalendarFields;
import dev.datagen.plugins.time.CivilMonths;

/** A part of an instant (UTC), a column at a time. */
enum TimeField {
  YEAR {
    @Override
    void apply(long[] micros, long[] out) {
      for (int i = 0; i < out.length; i++) {
        long month = CivilMonths.ofDay(Math.floorDiv(micros[i], CalendarFields.DAY));
        out[i] = Math.floorDiv(month, 12L);
      }
    }
  },
  /** From 1. */
  MONTH {
    @Override
    void apply(long[] micros, long[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = CalendarFields.month(micros[i]) + 1;
      }
    }
  },
  /** Of the month, from 1. */
  DAY {
    @Override
    void apply(long[] micros, long[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = CivilMonths.dayOfMonth(Math.floorDiv(micros[i], CalendarFields.DAY));
      }
    }
  },
  HOUR {
    @Override
    void apply(long[] micros, long[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = CalendarFields.hour(micros[i]);
      }
    }
  },
  MINUTE {
    @Override
    void apply(long[] micros, long[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.floorMod(micros[i], CalendarFields.HOUR) / 60_000_000L;
      }
    }
  },
  /** 0 is Monday. */
  DOW {
    @Override
    void apply(long[] micros, long[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = CalendarFields.dow(micros[i]);
      }
    }
  };

  /** Fills {@code out}. */
  abstract void apply(long[] micros, long[] out);
}
