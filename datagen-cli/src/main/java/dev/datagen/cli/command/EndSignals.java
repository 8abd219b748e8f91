package dev.datagen.cli.command;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes Ctrl-C (SIGINT) and SIGTERM for the normal end of what has no end of its own, so that the
 * process ends with the exit code of what it did. A second signal ends it as any other process.
 *
 * <p>The class of Java that does it is one that not every Java has, and that the compiler warns
 * about; hence the reflection. Where it is missing or switched off (-Xrs) a signal interrupts.
 */
final class EndSignals implements AutoCloseable {

  private static final List<String> NAMES = List.of("INT", "TERM");

  private final Runnable end;
  private final Map<Object, Object> before = new LinkedHashMap<>();
  private Method handle;
  private volatile boolean happened;

  /**
   * @param end told once, on a thread of its own, when the first signal comes
   */
  EndSignals(Runnable end) {
    this.end = end;
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      handle = signal.getMethod("handle", signal, handler);
      Object ours =
          Proxy.newProxyInstance(
              EndSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> come();
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "end of " + end;
                  });
      for (String name : NAMES) {
        Object number = signal.getConstructor(String.class).newInstance(name);
        before.put(number, handle.invoke(null, number, ours));
      }
    } catch (ReflectiveOperationException e) {
      close();
    }
  }

  private Object come() {
    happened = true;
    close();
    end.run();
    return null;
  }

  /** Whether the process was told to end. */
  boolean happened() {
    return happened;
  }

  /** Leaves signals to whoever had them before. */
  @Override
  public synchronized void close() {
    before.forEach(
        (number, handler) -> {
          try {
            handle.invoke(null, number, handler);
          } catch (ReflectiveOperationException e) {
            // It could be set, so it can be set back; else the signal is taken for the end again.
          }
        });
    before.clear();
  }
}
