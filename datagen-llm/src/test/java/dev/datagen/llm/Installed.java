package dev.datagen.llm;

import dev.datagen.core.registry.Registry;

/** What is on the class path of tests, loaded once. */
public final class Installed {

  /** The built-in generators, modifiers and sinks. */
  public static final Registry REGISTRY = Registry.ofClassPath();

  private Installed() {}
}
