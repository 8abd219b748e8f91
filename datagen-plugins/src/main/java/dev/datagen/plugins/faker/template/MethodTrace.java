package dev.datagen.plugins.faker.template;

import dev.datagen.plugins.faker.locale.NoRandom;
import dev.datagen.plugins.faker.locale.WordLists;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.ProviderRegistration;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;

/**
 * Finds out what a method of a Datafaker provider does by running it once with marks in place of
 * word lists: a method that only resolves keys and puts the results side by side returns the marks
 * as they were. One that draws random numbers or looks at a word cannot be compiled.
 */
final class MethodTrace {

  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final char FIRST = '\uE100';

  /** Whoever changes, splits, trims or fills in a mark is noticed by one of these. */
  private static final String BAIT = " Aa1#?Ø' ";

  private final TemplateCompiler compiler;
  private final Faker faker;
  private final Map<Class<?>, Object> providers = new HashMap<>();
  private final List<Template> marked = new ArrayList<>();

  MethodTrace(TemplateCompiler compiler, WordLists lists) {
    this.compiler = compiler;
    synchronized (FakerContext.class) {
      faker =
          new Faker(
              new MarkingService(),
              new FakerContext(lists.locale().data(), new RandomService(new NoRandom())));
    }
  }

  /**
   * The template of a method by its exact name, as {@code Name.firstName}; empty if there is none.
   *
   * @throws NotCompilable if the method is no template
   */
  Optional<Template> exact(String name) {
    int dot = name.indexOf('.');
    return Providers.exact(name.substring(0, dot))
        .flatMap(
            provider ->
                Providers.exactMethod(provider, name.substring(dot + 1))
                    .map(method -> run(provider, method)));
  }

  /**
   * The template of a method by its name without underscores and case, as {@code name.first_name};
   * empty if there is none.
   *
   * @throws NotCompilable if the method is no template
   */
  Optional<Template> similar(String name) {
    int dot = name.indexOf('.');
    String provider = name.substring(0, dot);
    return Providers.exact(capitalized(provider))
        .or(() -> Providers.similar(provider))
        .flatMap(
            found ->
                Providers.similarMethod(found, name.substring(dot + 1))
                    .map(method -> run(found, method)));
  }

  private static String capitalized(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private Template run(Class<?> provider, Method method) {
    try {
      Object result = method.invoke(provider(provider));
      if (result instanceof String text) {
        return unmark(text);
      }
      throw new NotCompilable(method.getName() + " gives no text");
    } catch (InvocationTargetException e) {
      throw new NotCompilable(method.getName() + ": " + e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new NotCompilable(method.getName() + ": " + e.getMessage());
    }
  }

  private Object provider(Class<?> type) throws ReflectiveOperationException {
    Object known = providers.get(type);
    if (known == null) {
      known = Providers.make(type, faker);
      providers.put(type, known);
    }
    return known;
  }

  private String mark(Template template) {
    marked.add(template);
    return "" + OPEN + (char) (FIRST + marked.size() - 1) + BAIT + CLOSE;
  }

  private Template unmark(String text) {
    List<Template> parts = new ArrayList<>();
    StringBuilder fixed = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char character = text.charAt(i);
      if (character != OPEN) {
        if (character >= '\uE000' && character <= '\uF8FF') {
          throw new NotCompilable("a word is changed");
        }
        fixed.append(character);
        i++;
        continue;
      }
      int end = i + 3 + BAIT.length();
      if (end > text.length()
          || text.charAt(end - 1) != CLOSE
          || !text.startsWith(BAIT, i + 2)
          || text.charAt(i + 1) - FIRST >= marked.size()) {
        throw new NotCompilable("a word is changed");
      }
      if (fixed.length() > 0) {
        parts.add(Template.fixed(fixed.toString()));
        fixed.setLength(0);
      }
      parts.add(marked.get(text.charAt(i + 1) - FIRST));
      i = end;
    }
    if (fixed.length() > 0 || parts.isEmpty()) {
      parts.add(Template.fixed(fixed.toString()));
    }
    return Template.sequence(parts);
  }

  /** Gives marks for what the real service would resolve or fill in. */
  private final class MarkingService extends FakeValuesService {

    @Override
    public String resolve(
        String key,
        Object current,
        ProviderRegistration root,
        Supplier<String> exceptionMessage,
        FakerContext context) {
      return mark(compiler.key(key));
    }

    @Override
    public String resolve(String key, AbstractProvider<?> provider, FakerContext context) {
      return mark(compiler.key(key));
    }

    @Override
    public String numerify(String pattern, FakerContext context) {
      return filled(pattern, Patterns::numerify);
    }

    @Override
    public String letterify(String pattern, FakerContext context, boolean isUpper) {
      return filled(pattern, text -> Patterns.letterify(text, isUpper));
    }

    @Override
    public String bothify(String pattern, FakerContext context, boolean isUpper) {
      return filled(pattern, text -> Patterns.bothify(text, isUpper));
    }

    @Override
    public String regexify(String regex, FakerContext context) {
      return mark(compiler.regex(regex));
    }

    @Override
    public String safeFetch(String key, FakerContext context, String defaultIfNull) {
      throw new NotCompilable("fetches " + key);
    }

    @Override
    public <T> T fetchObject(String key, FakerContext context) {
      throw new NotCompilable("fetches " + key);
    }

    private String filled(String pattern, Function<String, Template> fill) {
      return mark(unmark(pattern).bind(fill));
    }
  }
}
