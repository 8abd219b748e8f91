package dev.datagen.plugins.faker.method;

import dev.datagen.plugins.faker.template.Template;
import java.util.ArrayList;
import java.util.List;

/** Collects methods, in the words in which they are declared. */
final class MethodList {

  private final List<FakerMethod> methods = new ArrayList<>();

  List<FakerMethod> methods() {
    return methods;
  }

  void add(String name, String doc, FakerMethod.Maker maker, Argument... arguments) {
    methods.add(new FakerMethod(name, doc, List.of(arguments), maker));
  }

  /** One of Datafaker's expressions, in the locale. */
  void expression(String name, String doc, String expression) {
    localized(name, doc, (locale, arguments) -> locale.expression(expression));
  }

  /** One of Datafaker's expressions whose lists exist in English only. */
  void english(String name, String doc, String expression) {
    FakerMethod.Universal maker = arguments -> LocaleTemplates.english().expression(expression);
    add(name, doc, maker);
  }

  void localized(String name, String doc, FakerMethod.Localized maker, Argument... arguments) {
    add(name, doc, maker, arguments);
  }

  void universal(String name, String doc, FakerMethod.Universal maker, Argument... arguments) {
    add(name, doc, maker, arguments);
  }

  /** Fixed words, each as likely. */
  void words(String name, String doc, String... words) {
    universal(name, doc, arguments -> Template.words(words));
  }

  void computed(String name, String doc, FakerMethod.Computed maker, Argument... arguments) {
    add(name, doc, maker, arguments);
  }

  void localizedComputed(
      String name, String doc, FakerMethod.LocalizedComputed maker, Argument... arguments) {
    add(name, doc, maker, arguments);
  }

  void values(String name, String doc, FakerMethod.Values maker, Argument... arguments) {
    add(name, doc, maker, arguments);
  }

  static Argument argument(String name, Object fallback, String doc) {
    return new Argument(name, String.valueOf(fallback), doc);
  }

  static Argument required(String name, String doc) {
    return new Argument(name, "", doc);
  }
}
