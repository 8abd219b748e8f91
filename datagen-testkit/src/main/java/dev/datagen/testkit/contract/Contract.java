package dev.datagen.testkit.contract;

import java.util.stream.Stream;

/** What all contracts have in common. */
abstract class Contract {

  Contract() {}

  /** The factories that are held to it. */
  abstract Stream<?> covered();
}
