package dev.datagen.testkit.junit;

import dev.datagen.testkit.kafka.TestBroker;
import dev.datagen.testkit.kafka.TestBrokers;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link Datagen} does. */
final class DatagenExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(DatagenExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    filled(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    filled(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Topics.class
        || type == String.class
            && (parameter.isAnnotated(BootstrapServers.class)
                || parameter.isAnnotated(RegistryUrl.class));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Topics topics = filled(context).topics();
    if (parameter.isAnnotated(BootstrapServers.class)) {
      return topics.bootstrapServers();
    }
    if (!parameter.isAnnotated(RegistryUrl.class)) {
      return topics;
    }
    if (topics.registryUrl().isEmpty()) {
      throw new ParameterResolutionException(
          "there is no schema registry: give its address in " + TestBrokers.REGISTRY_VARIABLE);
    }
    return topics.registryUrl();
  }

  /** The topics of the test, filled when they are first asked for. */
  private static FilledTopics filled(ExtensionContext context) {
    ExtensionContext owner = owner(context);
    Datagen datagen = declared(owner).orElseThrow();
    return owner
        .getStore(NAMESPACE)
        .computeIfAbsent(
            // A store looks into those around it too: each owner needs a key of its own.
            "topics of " + owner.getUniqueId(),
            key -> FilledTopics.fill(datagen, testClass(context), broker(context)),
            FilledTopics.class);
  }

  /** The closest context with an annotation: the method, its class, or a class around that. */
  private static ExtensionContext owner(ExtensionContext context) {
    ExtensionContext at = context;
    while (declared(at).isEmpty()) {
      at =
          at.getParent()
              .orElseThrow(
                  () -> new ParameterResolutionException("neither test nor class has @Datagen"));
    }
    return at;
  }

  private static Optional<Datagen> declared(ExtensionContext context) {
    return context
        .getElement()
        .flatMap(element -> AnnotationSupport.findAnnotation(element, Datagen.class));
  }

  private static Class<?> testClass(ExtensionContext context) {
    return context.getRequiredTestClass();
  }

  private static TestBroker broker(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent("broker", key -> TestBrokers.find(), TestBroker.class);
  }
}
