package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each promise of a contract turns red for a plugin that breaks it: the classes within a test that
 * say what they {@linkplain Breaks break}. A promise that nobody breaks here is a failure too.
 */
abstract class BreachesTest {

  private final Class<? extends Contract> contract;

  BreachesTest(Class<? extends Contract> contract) {
    this.contract = contract;
  }

  private Stream<Class<?>> bad() {
    return Arrays.stream(getClass().getDeclaredClasses())
        .filter(type -> type.isAnnotationPresent(Breaks.class));
  }

  @TestFactory
  Stream<DynamicTest> aBreachIsToldByThePromisesThatItBreaksAndByNoOther() {
    return bad()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getSimpleName(),
                    () ->
                        assertThat(Failing.promises(type))
                            .containsExactlyInAnyOrder(type.getAnnotation(Breaks.class).value())));
  }

  @Test
  void everyPromiseIsBrokenByOneOfThem() {
    Set<String> broken = new TreeSet<>();
    bad().forEach(type -> broken.addAll(Set.of(type.getAnnotation(Breaks.class).value())));
    assertThat(broken).isEqualTo(promises());
  }

  private Set<String> promises() {
    Set<String> names = new TreeSet<>();
    for (Method method : contract.getMethods()) {
      if (method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(TestFactory.class)) {
        names.add(method.getName());
      }
    }
    return names;
  }
}
