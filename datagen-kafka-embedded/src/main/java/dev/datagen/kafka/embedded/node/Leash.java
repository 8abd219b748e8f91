package dev.datagen.kafka.embedded.node;

import java.io.IOException;
import java.lang.reflect.Proxy;

/**
 * Ties a process to the one that started it: when the pipe to its standard input closes, because
 * its starter closed it or is no more, it shuts down.
 */
final class Leash {

  private static final long PATIENCE_MILLIS = 15_000;

  private Leash() {}

  static void attach() {
    ignore("INT");
    ignore("HUP");
    Thread watch = new Thread(Leash::watch, "leash");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever said; only the end counts.
      }
    } catch (IOException e) {
      // A broken pipe is an end too.
    }
    Thread exit = new Thread(() -> System.exit(0), "leash-exit");
    exit.setDaemon(true);
    exit.start();
    try {
      exit.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  /**
   * A terminal's Ctrl-C reaches every process of its group, but only the starter knows when this
   * one may go. By reflection, since the compiler warns of the class and warnings are errors.
   */
  private static void ignore(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object nothing =
          Proxy.newProxyInstance(
              Leash.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> null);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), nothing);
    } catch (ReflectiveOperationException e) {
      System.err.println("the signal " + name + " cannot be ignored here: " + e);
    }
  }
}
