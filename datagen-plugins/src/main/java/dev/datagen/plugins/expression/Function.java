package dev.datagen.plugins.expression;

/**
 * A function that code may call.
 *
 * @param name its name
 * @param parameters its parameters as the reference shows them: {@code x[, digits]}
 * @param least how many arguments it takes at least
 * @param most how many at most
 * @param doc what it gives, for the reference
 * @param binder makes the node, and checks the types
 */
record Function(String name, String parameters, int least, int most, String doc, Binder binder) {

  /** Makes a node of arguments whose number is right. */
  interface Binder {
    Node bind(Arguments arguments);
  }

  static Function of(String name, String parameters, int count, String doc, Binder binder) {
    return new Function(name, parameters, count, count, doc, binder);
  }

  /** As the reference shows it: {@code round(x[, digits])}. */
  String signature() {
    return name + "(" + parameters + ")";
  }

  Node bind(Arguments arguments) {
    if (arguments.size() < least || arguments.size() > most) {
      String wanted =
          least == most
              ? Integer.toString(least)
              : most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
      throw new CodeError(
          arguments.position(),
          name + " takes " + wanted + " arguments, not " + arguments.size(),
          "it is " + signature());
    }
    return binder.bind(arguments);
  }
}
