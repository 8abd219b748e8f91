/**
 * Contracts: JUnit base classes that hold a plugin to what the engine relies on. Extend {@link
 * dev.datagen.testkit.contract.GeneratorContract}, {@link
 * dev.datagen.testkit.contract.ModifierContract}, {@link dev.datagen.testkit.contract.SinkContract}
 * or {@link dev.datagen.testkit.contract.ValidatorContract}; every promise is one test.
 */
package dev.datagen.testkit.contract;
