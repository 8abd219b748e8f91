/** Topics filled with data for JUnit tests: {@link dev.datagen.testkit.junit.Datagen}. */
package dev.datagen.testkit.junit;
