package dev.datagen.testkit.contract;

import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.api.validator.ValidatorFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the components that no contract covers, so that a new one cannot be forgotten:
 *
 * <pre>{@code
 * @Test
 * void everyComponentIsHeldToAContract() throws Exception {
 *   assertThat(ContractCoverage.lacking(IbanFactory.class, getClass())).isEmpty();
 * }
 * }</pre>
 */
public final class ContractCoverage {

  private static final String INDEX = "META-INF/extensions.idx";
  private static final String CLASS_FILE = ".class";

  private ContractCoverage() {}

  /**
   * The components of a plugin for which no contract has a case.
   *
   * @param component any class of the plugin: every component of its folder or JAR is asked for
   * @param test any class of the tests: the contracts in its folder are asked
   * @return kinds and ids, sorted: {@code "generator iban"}
   */
  public static List<String> lacking(Class<?> component, Class<?> test)
      throws IOException, ReflectiveOperationException {
    Set<String> lacking = new TreeSet<>();
    for (String name : extensions(component)) {
      Class<?> type = Class.forName(name, true, component.getClassLoader());
      name(type.getConstructor().newInstance()).ifPresent(lacking::add);
    }
    lacking.removeAll(covered(test));
    return List.copyOf(lacking);
  }

  private static Optional<String> name(Object factory) {
    if (factory instanceof GeneratorFactory<?> generator) {
      return Optional.of("generator " + generator.id());
    }
    if (factory instanceof ModifierFactory<?> modifier) {
      return Optional.of("modifier " + modifier.id());
    }
    if (factory instanceof ValidatorFactory<?> validator) {
      return Optional.of("validator " + validator.id());
    }
    if (factory instanceof SinkFactory<?> sink) {
      return Optional.of("sink " + sink.id());
    }
    return factory instanceof SourceFactory<?> source
        ? Optional.of("source " + source.id())
        : Optional.empty();
  }

  private static List<String> extensions(Class<?> component) throws IOException {
    URL place = component.getProtectionDomain().getCodeSource().getLocation();
    String root = place.getPath().endsWith(".jar") ? "jar:" + place + "!/" : place.toString();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                URI.create(root + INDEX).toURL().openStream(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static Set<String> covered(Class<?> test)
      throws IOException, ReflectiveOperationException {
    Set<String> covered = new HashSet<>();
    for (String name : classes(folder(test))) {
      Class<?> type = Class.forName(name, false, test.getClassLoader());
      if (Contract.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
        ((Contract) instance(type))
            .covered()
            .forEach(factory -> name(factory).ifPresent(covered::add));
      }
    }
    return covered;
  }

  /** An object as JUnit makes it; an inner class is given its outer object. */
  private static Object instance(Class<?> type) throws ReflectiveOperationException {
    boolean isInner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    Class<?> outer = type.getEnclosingClass();
    Constructor<?> constructor =
        isInner ? type.getDeclaredConstructor(outer) : type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return isInner ? constructor.newInstance(instance(outer)) : constructor.newInstance();
  }

  private static Path folder(Class<?> test) throws IOException {
    try {
      return Path.of(test.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<String> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(CLASS_FILE) && !name.endsWith("-info" + CLASS_FILE))
          .map(name -> name.substring(0, name.length() - CLASS_FILE.length()).replace('/', '.'))
          .sorted()
          .toList();
    }
  }
}
