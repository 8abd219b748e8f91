package dev.datagen.core.evaluate;

/**
 * What a thread computes right now, so that another one can tell which component does not come
 * back. Written once for each column and component of an evaluation.
 */
public final class UnderWay {

  private static final ThreadLocal<UnderWay> CURRENT = ThreadLocal.withInitial(UnderWay::new);

  /**
   * A column under way.
   *
   * @param table its table
   * @param column its name
   * @param component the generator or modifier that was called last, or null
   */
  public record Place(String table, String column, Object component) {}

  private volatile Place place;

  private UnderWay() {}

  /** What the calling thread computes; other threads may keep it and look at it. */
  public static UnderWay ofThisThread() {
    return CURRENT.get();
  }

  /** Where the thread is; null between columns. */
  public Place place() {
    return place;
  }

  /** Enters a column; what is given back is for {@link #leave}. */
  Place enter(String table, String column) {
    Place outer = place;
    place = new Place(table, column, null);
    return outer;
  }

  void leave(Place outer) {
    place = outer;
  }

  /** A component of the column is about to be called. */
  static void calls(Object component) {
    UnderWay here = CURRENT.get();
    Place column = here.place;
    if (column != null) {
      here.place = new Place(column.table(), column.column(), component);
    }
  }
}
