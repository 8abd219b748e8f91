package dev.datagen.testkit.asserting;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.validator.Validator;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Wraps whatever a factory makes: generators, modifiers, validators and sinks. The wrapper has
 * every interface of the wrapped, so the engine treats it alike.
 */
public final class AssertingFactory {

  private AssertingFactory() {}

  /** A factory like the given one, whose products are asserting. */
  public static Object of(Object factory) {
    return proxy(factory, (self, method, arguments) -> wrapped(invoke(factory, method, arguments)));
  }

  /** The asserting wrapper of a component; anything else as it is. */
  static Object wrapped(Object result) {
    if (result instanceof Generator generator) {
      return AssertingGenerator.of(generator);
    }
    if (result instanceof Modifier modifier) {
      return new AssertingModifier(modifier);
    }
    if (result instanceof Validator<?> validator) {
      return new AssertingValidator<>(validator);
    }
    if (result instanceof Sink<?> sink) {
      return new AssertingSink<>(sink);
    }
    if (result instanceof Optional<?> optional) {
      return optional.map(AssertingFactory::wrapped);
    }
    return result;
  }

  /** An object with all interfaces of the target, whose calls the handler answers. */
  static Object proxy(Object target, InvocationHandler handler) {
    return Proxy.newProxyInstance(
        target.getClass().getClassLoader(), interfaces(target.getClass()), handler);
  }

  /** Calls a method, and throws what it throws. */
  static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Class<?>[] interfaces(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      collect(each, found);
    }
    return found.toArray(Class<?>[]::new);
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    for (Class<?> each : type.getInterfaces()) {
      if (java.lang.reflect.Modifier.isPublic(each.getModifiers()) && found.add(each)) {
        collect(each, found);
      }
    }
  }
}
