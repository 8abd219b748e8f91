package dev.datagen.plugins.faker.template;

import dev.datagen.plugins.faker.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a text is made of, before it is assembled. Immutable. */
public sealed interface Template {

  /** Always the same text, maybe empty. */
  record Fixed(String text) implements Template {}

  /** One of some words, each as likely. */
  record Words(WordTable table) implements Template {}

  /** Its parts one after the other. */
  record Sequence(List<Template> parts) implements Template {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of some templates, each as likely. */
  record Choice(List<Template> options) implements Template {
    public Choice {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("a choice of nothing");
      }
    }
  }

  /** A fixed text. */
  static Template fixed(String text) {
    return new Fixed(text);
  }

  /** One of at least one word. */
  static Template words(List<String> words) {
    return words.size() == 1 ? new Fixed(words.get(0)) : new Words(WordTable.of(words));
  }

  /** One of at least one word. */
  static Template words(String... words) {
    return words(List.of(words));
  }

  /** Parts one after the other. */
  static Template sequence(Template... parts) {
    return sequence(List.of(parts));
  }

  /** Parts one after the other. */
  static Template sequence(List<Template> parts) {
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  /** One of some templates. */
  static Template choice(Template... options) {
    return choice(List.of(options));
  }

  /** One of some templates. */
  static Template choice(List<Template> options) {
    return options.size() == 1 ? options.get(0) : new Choice(options);
  }

  /** The same template again and again. */
  static Template repeat(Template template, int times) {
    List<Template> parts = new ArrayList<>(times);
    for (int i = 0; i < times; i++) {
      parts.add(template);
    }
    return parts.isEmpty() ? fixed("") : sequence(parts);
  }

  /** A number of {@code low} to {@code high}, each as likely, padded with zeros to a width. */
  static Template number(int low, int high, int width) {
    List<String> words = new ArrayList<>(high - low + 1);
    for (int number = low; number <= high; number++) {
      String digits = Integer.toString(number);
      words.add("0".repeat(Math.max(0, width - digits.length())) + digits);
    }
    return words(words);
  }

  /** The template with every fixed text and every word changed by itself. */
  default Template map(UnaryOperator<String> change) {
    return bind(text -> new Fixed(change.apply(text)));
  }

  /** The template with every fixed text and every word replaced by a template. */
  default Template bind(java.util.function.Function<String, Template> change) {
    if (this instanceof Fixed fixed) {
      return change.apply(fixed.text());
    }
    if (this instanceof Words words) {
      List<Template> options = words.table().words().stream().map(change).toList();
      return options.stream().allMatch(Fixed.class::isInstance)
          ? words(options.stream().map(option -> ((Fixed) option).text()).toList())
          : choice(options);
    }
    if (this instanceof Sequence sequence) {
      return sequence(sequence.parts().stream().map(part -> part.bind(change)).toList());
    }
    List<Template> options = ((Choice) this).options();
    return choice(options.stream().map(option -> option.bind(change)).toList());
  }
}
