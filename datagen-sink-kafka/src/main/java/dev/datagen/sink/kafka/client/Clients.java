package dev.datagen.sink.kafka.client;

import java.util.function.Supplier;

/** Makes Kafka's clients where a plugin's libraries are not on the class path. */
public final class Clients {

  private Clients() {}

  /** Kafka looks classes up by name with the thread's loader, which must be this plugin's then. */
  public static <T> T make(Supplier<T> maker) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Clients.class.getClassLoader());
    try {
      return maker.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
