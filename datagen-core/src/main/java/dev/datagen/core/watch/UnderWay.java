package dev.datagen.core.watch;

/**
 * What a thread computes right now, so that another one can tell which component does not come
 * back. Written once for each column and component of an evaluation.
 */
public final class UnderWay {

  private static final ThreadLocal<UnderWay> CURRENT = ThreadLocal.withInitial(UnderWay::new);

  /** Something that a thread does. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * A call under way. Each call is an object of its own: the same one, seen twice, is the same
   * call.
   *
   * @param table the table concerned, or who else waits, or null
   * @param column its column concerned, or null
   * @param component what was called last, or null; there is one where there is no table
   */
  public record Place(String table, String column, Object component) {

    /** What waits for what: {@code "user.email waits for acme.Mail (acme.jar)"}. */
    String waits() {
      if (table == null) {
        return ComponentName.of(component) + " does not come back";
      }
      String who = column == null ? table : table + "." + column;
      return component == null
          ? who + " does not come to an end"
          : who + " waits for " + ComponentName.of(component);
    }
  }

  private volatile Place place;

  private UnderWay() {}

  /** What the calling thread computes; other threads may keep it and look at it. */
  public static UnderWay ofThisThread() {
    return CURRENT.get();
  }

  /** Where the thread is; null between calls. */
  public Place place() {
    return place;
  }

  /** Enters a column; what is given back is for {@link #leave}. */
  public Place enter(String table, String column) {
    return enter(new Place(table, column, null));
  }

  private Place enter(Place inner) {
    Place outer = place;
    place = inner;
    return outer;
  }

  /** Leaves what was entered. */
  public void leave(Place outer) {
    place = outer;
  }

  /** A component of the column is about to be called. */
  public static void calls(Object component) {
    UnderWay here = CURRENT.get();
    Place column = here.place;
    if (column != null) {
      here.place = new Place(column.table(), column.column(), component);
    }
  }

  /** Calls a component. */
  public static <T, E extends Exception> T during(Object component, Work<T, E> call) throws E {
    return during(null, component, call);
  }

  /**
   * Calls a component.
   *
   * @param whose who needs it, for the message: {@code "user.email"}; or null
   */
  public static <T, E extends Exception> T during(String whose, Object component, Work<T, E> call)
      throws E {
    UnderWay here = CURRENT.get();
    Place outer = here.enter(new Place(whose, null, component));
    try {
      return call.run();
    } finally {
      here.leave(outer);
    }
  }
}
