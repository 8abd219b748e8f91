package dev.datagen.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.sink.Sink;
import dev.datagen.api.source.Source;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A default of an interface would hide what the component within a wrapper says. */
class WrappersTest {

  private static Stream<String> leftToDefaults(String wrapper, Class<?> type)
      throws ClassNotFoundException {
    return Stream.of(Class.forName("dev.datagen.core." + wrapper).getMethods())
        .filter(method -> method.getDeclaringClass() == type)
        .map(Method::getName);
  }

  @Test
  void wrappersOfSourcesAndSinksPassOnEveryMethod() throws ClassNotFoundException {
    assertThat(leftToDefaults("WatchedSource", Source.class)).isEmpty();
    assertThat(leftToDefaults("pace.ExcusedSource", Source.class)).isEmpty();
    assertThat(leftToDefaults("run.WatchedSink", Sink.class)).isEmpty();
  }
}
