package dev.datagen.sink.kafka.client;

import net.jpountz.lz4.LZ4Factory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Kafka's clients compress with LZ4's native library. Of itself lz4-java only loads it from the
 * class path, and elsewhere, as in a plugin, takes its Java code, which needs three times the
 * processor's time; once it is loaded, {@link LZ4Factory#fastestInstance()} chooses it everywhere.
 */
final class NativeLz4 {

  private static final Logger LOG = LoggerFactory.getLogger(NativeLz4.class);

  private NativeLz4() {}

  /** Loads the library, if there is one for this machine. Java's code writes the same format. */
  static void load() {
    try {
      LZ4Factory.nativeInstance();
    } catch (LinkageError | AssertionError e) {
      LOG.debug("LZ4 compresses in Java, as its native library cannot be loaded: {}", e.toString());
    }
  }
}
