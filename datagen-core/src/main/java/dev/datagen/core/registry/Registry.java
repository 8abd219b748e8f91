package dev.datagen.core.registry;

import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.api.validator.ValidatorFactory;
import dev.datagen.core.dataset.Vocabulary;
import dev.datagen.core.watch.Supervised;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The components that are installed, by id. Immutable. */
public final class Registry {

  private final List<Component> components;
  private final Map<String, GeneratorFactory<?>> generators = new TreeMap<>();
  private final Map<String, ModifierFactory<?>> modifiers = new TreeMap<>();
  private final Map<String, ValidatorFactory<?>> validators = new TreeMap<>();
  private final Map<String, SinkFactory<?>> sinks = new TreeMap<>();
  private final Map<String, SourceFactory<?>> sources = new TreeMap<>();

  private Registry(List<Component> components) {
    this.components = List.copyOf(components);
    for (Component component : components) {
      switch (component.kind()) {
        case GENERATOR ->
            generators.put(component.id(), (GeneratorFactory<?>) component.extension());
        case MODIFIER -> modifiers.put(component.id(), (ModifierFactory<?>) component.extension());
        case VALIDATOR ->
            validators.put(component.id(), (ValidatorFactory<?>) component.extension());
        case SINK -> sinks.put(component.id(), (SinkFactory<?>) component.extension());
        case SOURCE -> sources.put(component.id(), (SourceFactory<?>) component.extension());
      }
    }
  }

  /**
   * Loads every plugin in the given folders (JARs, and folders with a {@code plugin.properties}),
   * and what lies on the class path.
   *
   * @param folders plugin folders, in order; one that does not exist is an error
   * @throws dev.datagen.api.problem.ProblemException if a plugin cannot be loaded, has no
   *     extensions, or two components of a kind have one id
   */
  public static Registry load(List<Path> folders) {
    return load(folders, Supervised.USUAL_LIMIT);
  }

  /**
   * Loads them as {@link #load(List)} does.
   *
   * @param limit how long a plugin may take for what it does when it is loaded; zero for ever
   */
  public static Registry load(List<Path> folders, Duration limit) {
    return Supervised.call(
        "the plugins are not loaded",
        limit,
        () -> {
          List<Component> components = new ArrayList<>(ClassPathComponents.find());
          components.addAll(new PluginFolders().load(folders));
          Duplicates.refuse(components);
          return new Registry(components);
        });
  }

  /** What lies on the class path and nothing else: for embedding and tests. */
  public static Registry ofClassPath() {
    return load(List.of());
  }

  /**
   * The given components and nothing else: for embedding, and for tests that wrap components.
   *
   * @throws dev.datagen.api.problem.ProblemException if two components of a kind have one id
   */
  public static Registry of(List<Component> components) {
    Duplicates.refuse(components);
    return new Registry(components);
  }

  /** The generator of that id, or null. */
  public GeneratorFactory<?> generator(String id) {
    return generators.get(id);
  }

  /** The modifier of that id, or null. */
  public ModifierFactory<?> modifier(String id) {
    return modifiers.get(id);
  }

  /** The validator of that id, or null. */
  public ValidatorFactory<?> validator(String id) {
    return validators.get(id);
  }

  /** The sink of that id, or null. */
  public SinkFactory<?> sink(String id) {
    return sinks.get(id);
  }

  /** The source of that id, or null. */
  public SourceFactory<?> source(String id) {
    return sources.get(id);
  }

  /** The ids of all sources. */
  public Set<String> sources() {
    return Collections.unmodifiableSet(sources.keySet());
  }

  /** Everything installed, sorted by kind and id. */
  public List<Component> components() {
    return components.stream()
        .sorted(java.util.Comparator.comparing(Component::kind).thenComparing(Component::id))
        .toList();
  }

  /**
   * Version of each plugin that was loaded from a folder: {@code "plugin.<file name>"} → version.
   */
  public Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    for (Component component : components) {
      if (!component.version().isEmpty()) {
        Path file = Path.of(component.origin()).getFileName();
        versions.put("plugin." + file, component.version());
      }
    }
    return versions;
  }

  /**
   * The component of that kind and id.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public Component component(Component.Kind kind, String id) {
    return components.stream()
        .filter(component -> component.kind() == kind && component.id().equals(id))
        .findAny()
        .orElseThrow();
  }

  /** The ids and arguments of everything installed. */
  public Vocabulary vocabulary() {
    return new Vocabulary(
        arguments(Component.Kind.GENERATOR),
        arguments(Component.Kind.MODIFIER),
        arguments(Component.Kind.VALIDATOR),
        arguments(Component.Kind.SINK));
  }

  private Map<String, Class<? extends Record>> arguments(Component.Kind kind) {
    Map<String, Class<? extends Record>> arguments = new TreeMap<>();
    of(kind).forEach(component -> arguments.put(component.id(), component.arguments()));
    return arguments;
  }

  private Stream<Component> of(Component.Kind kind) {
    return components.stream().filter(component -> component.kind() == kind);
  }
}
