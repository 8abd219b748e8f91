package dev.datagen.core.run;

import java.io.IOException;
import java.util.List;

/** Told what goes wrong on purpose, in the order of sending, once it has been sent. */
public interface DisorderLog {

  /** Tells nobody. */
  DisorderLog NONE = injected -> {};

  /** These went wrong. Called by one thread at a time. */
  void injected(List<Injected> injected) throws IOException;
}
