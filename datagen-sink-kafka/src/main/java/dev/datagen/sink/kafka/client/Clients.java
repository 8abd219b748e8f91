package dev.datagen.sink.kafka.client;

import java.io.IOException;

/** Uses Kafka's clients where a plugin's libraries are not on the class path. */
public final class Clients {

  /** Something done with Kafka's clients. */
  public interface Work<T> {
    T run() throws IOException;
  }

  static {
    NativeLz4.load();
  }

  private Clients() {}

  /**
   * Kafka looks classes up by name with the thread's loader, as soon as one of its configurations
   * is touched: that must be this plugin's then.
   */
  public static <T> T with(Work<T> work) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Clients.class.getClassLoader());
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
