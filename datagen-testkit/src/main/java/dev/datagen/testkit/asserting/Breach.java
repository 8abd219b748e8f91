package dev.datagen.testkit.asserting;

/** Says who broke the contract. */
final class Breach {

  private Breach() {}

  /** Throws where the engine did not keep to what components rely on. */
  static void ofEngine(boolean kept, String what) {
    if (!kept) {
      throw new AssertionError("the engine broke the contract: " + what);
    }
  }

  /** Throws where a component did not keep to what the engine relies on. */
  static void of(Object component, boolean kept, String what) {
    if (!kept) {
      throw new AssertionError(component.getClass().getName() + " broke the contract: " + what);
    }
  }
}
