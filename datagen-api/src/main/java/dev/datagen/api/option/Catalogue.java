package dev.datagen.api.option;

import java.util.Map;

/**
 * Implemented by a factory one of whose arguments chooses from a list of names that is too long for
 * an enum, so that the reference can print them all.
 */
public interface Catalogue {

  /** The argument that takes one of the names: {@code "method"}. */
  String argument();

  /** Each name with its description, in the order of the reference. */
  Map<String, String> entries();
}
