package dev.datagen.plugins.faker.template;

import dev.datagen.plugins.faker.locale.WordLists;
import dev.datagen.plugins.faker.template.DatafakerExpression.Directive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles Datafaker's expressions for one locale, with the meaning that {@code
 * FakeValuesService.resolveExpression} gives them: a directive is a method of a provider, else a
 * key of the word lists. Not thread safe.
 */
public final class TemplateCompiler {

  private static final int DEEPEST = 40;
  private static final int MOST_NUMBERS = 10_000;

  private final WordLists lists;
  private final MethodTrace trace;
  private final Map<String, Template> keys = new HashMap<>();
  private int depth;

  /** A compiler for the locale of the lists. */
  public TemplateCompiler(WordLists lists) {
    this.lists = lists;
    this.trace = new MethodTrace(this, lists);
  }

  /** The word lists that are compiled from. */
  public WordLists lists() {
    return lists;
  }

  /**
   * Compiles an expression.
   *
   * @throws NotCompilable if only Datafaker can evaluate it
   */
  public Template expression(String expression) {
    return expression(expression, "");
  }

  /**
   * Compiles what stands at a key of the word lists.
   *
   * @throws NotCompilable if nothing does, or only Datafaker can evaluate it
   */
  public Template key(String key) {
    return find(key).orElseThrow(() -> new NotCompilable("there is no " + key));
  }

  Optional<Template> find(String key) {
    Template known = keys.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Template> compiled = lists.find(key).map(value -> compile(key, value));
    compiled.ifPresent(template -> keys.put(key, template));
    return compiled;
  }

  private Template compile(String key, Object value) {
    if (++depth > DEEPEST) {
      throw new NotCompilable(key + " refers to itself");
    }
    try {
      String section = key.substring(0, key.indexOf('.') < 0 ? 0 : key.indexOf('.'));
      if (value instanceof List<?> list) {
        List<Template> options =
            list.stream().map(text -> expression(text(key, text), section)).toList();
        if (options.isEmpty()) {
          throw new NotCompilable(key + " is empty");
        }
        boolean plain = options.stream().allMatch(Template.Fixed.class::isInstance);
        return plain
            ? Template.words(options.stream().map(o -> ((Template.Fixed) o).text()).toList())
            : Template.choice(options);
      }
      String text = text(key, value);
      if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
        return regex(text.substring(1, text.length() - 1));
      }
      return expression(text, section);
    } finally {
      depth--;
    }
  }

  private static String text(String key, Object value) {
    if (value instanceof List || value instanceof Map) {
      throw new NotCompilable(key + " is no list of texts");
    }
    return String.valueOf(value);
  }

  private Template expression(String expression, String section) {
    if (expression.indexOf('}') < 0) {
      return Template.fixed(expression);
    }
    List<Template> parts = new ArrayList<>();
    for (DatafakerExpression.Piece piece : DatafakerExpression.parse(expression).pieces()) {
      parts.add(
          piece instanceof DatafakerExpression.Text text
              ? Template.fixed(text.text())
              : directive((Directive) piece, section));
    }
    return Template.sequence(parts);
  }

  private Template directive(Directive directive, String section) {
    String name = directive.name();
    List<String> arguments = directive.arguments();
    if (!arguments.isEmpty()) {
      return withArguments(name, arguments);
    }
    if (name.indexOf('.') < 0) {
      String qualified = section + "." + name;
      Optional<Template> own =
          section.isEmpty() ? Optional.empty() : trace.similar(qualified).or(() -> find(qualified));
      return own.orElseThrow(() -> new NotCompilable("#{" + name + "} is no key"));
    }
    Optional<Template> method = trace.exact(name);
    if (method.isPresent()) {
      return method.get();
    }
    int dot = name.indexOf('.');
    return find(name.substring(0, dot).toLowerCase(Locale.ROOT) + name.substring(dot))
        .or(() -> trace.similar(name))
        .or(() -> find(snakeCase(name)))
        .orElseThrow(() -> new NotCompilable("#{" + name + "} is neither method nor key"));
  }

  private Template withArguments(String name, List<String> arguments) {
    String first = arguments.get(0);
    boolean upper = arguments.size() > 1 && Boolean.parseBoolean(arguments.get(1));
    return switch (name.toLowerCase(Locale.ROOT).replace("_", "")) {
      case "numerify" -> Patterns.numerify(first);
      case "letterify" -> Patterns.letterify(first, upper);
      case "bothify" -> Patterns.bothify(first, upper);
      case "regexify" -> regex(first);
      case "options.option" -> Template.words(arguments);
      case "number.numberbetween" -> numberBetween(arguments);
      default -> throw new NotCompilable("#{" + name + " …} has arguments");
    };
  }

  private static Template numberBetween(List<String> ends) {
    try {
      int low = Integer.parseInt(ends.get(0));
      int end = Integer.parseInt(ends.get(1));
      if (ends.size() == 2 && low < end && end - (long) low <= MOST_NUMBERS) {
        return Template.number(low, end - 1, 0);
      }
    } catch (NumberFormatException e) {
      throw new NotCompilable(ends + " are no integers");
    }
    throw new NotCompilable(ends + " are no small range");
  }

  Template regex(String regex) {
    try {
      return RegexTemplate.compile(regex);
    } catch (IllegalArgumentException e) {
      throw new NotCompilable(e.getMessage());
    }
  }

  private static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    for (char character : name.toCharArray()) {
      boolean inner = snake.length() > 0 && snake.charAt(snake.length() - 1) != '.';
      if (Character.isUpperCase(character) && inner) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(character));
    }
    return snake.toString();
  }
}
