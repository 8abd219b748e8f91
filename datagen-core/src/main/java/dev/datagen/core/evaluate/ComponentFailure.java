package dev.datagen.core.evaluate;

import dev.datagen.core.watch.ComponentName;

/** A generator, modifier, validator or sink threw something that is not addressed to the user. */
public final class ComponentFailure extends RuntimeException {

  /**
   * @param component what failed; its class and JAR are named
   * @param cause what it threw
   */
  public ComponentFailure(Object component, Throwable cause) {
    super(ComponentName.of(component) + " failed with " + cause, cause);
  }

  /** What failed and how, without the name of this class. */
  @Override
  public String toString() {
    return getMessage();
  }
}
