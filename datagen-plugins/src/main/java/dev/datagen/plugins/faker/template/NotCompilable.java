package dev.datagen.plugins.faker.template;

/** An expression means something that no template does, so Datafaker itself must be asked. */
public final class NotCompilable extends RuntimeException {

  NotCompilable(String message) {
    super(message, null, false, false);
  }
}
