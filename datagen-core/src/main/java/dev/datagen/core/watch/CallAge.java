package dev.datagen.core.watch;

import java.time.Duration;

/**
 * Since when one thread has been in the same call, as far as one who looks now and then can see.
 */
final class CallAge {

  private final UnderWay underWay;
  private UnderWay.Place seen;
  private long since;

  CallAge(UnderWay underWay) {
    this.underWay = underWay;
  }

  /**
   * Looks at the thread.
   *
   * @param now {@link System#nanoTime}
   * @return the call of a component that lasts longer than the limit, or null
   */
  UnderWay.Place overdue(Duration limit, long now) {
    UnderWay.Place place = underWay.place();
    if (place != seen) {
      seen = place;
      since = now;
    }
    boolean isCall = place != null && place.component() != null;
    return isCall && now - since > limit.toNanos() ? place : null;
  }
}
