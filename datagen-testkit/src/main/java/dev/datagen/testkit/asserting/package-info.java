/**
 * Wrappers that do what they wrap does and check on the way that both sides keep to the contract:
 * the component its promises, the engine its discipline. A breach is an {@link AssertionError}.
 */
package dev.datagen.testkit.asserting;
