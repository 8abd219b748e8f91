package dev.datagen.plugins.faker.text;

import dev.datagen.plugins.faker.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a template into a mixture: choices are multiplied out, neighbouring small tables joined to
 * one, equal products merged. What would become too many products stays nested.
 */
public final class Assembler {

  private static final int MOST_PRODUCTS = 1024;
  private static final int LARGEST_JOIN = 4096;
  private static final int LARGEST_EXTENSION = 1 << 16;
  private static final int LARGEST_BYTES = 1 << 20;

  private record Alternative(List<Product.Part> parts, double weight) {}

  private record Pair(WordTable first, WordTable second) {}

  private final Map<Template, List<Alternative>> expanded = new IdentityHashMap<>();
  private final Map<Template.Fixed, WordTable> fixed = new HashMap<>();
  private final Map<Pair, WordTable> joined = new HashMap<>();

  private Assembler() {}

  /** The mixture of a template. */
  public static Mixture assemble(Template template) {
    Assembler assembler = new Assembler();
    return assembler.mixture(assembler.expand(template));
  }

  private Mixture mixture(List<Alternative> alternatives) {
    Map<List<Product.Part>, Double> weights = new LinkedHashMap<>();
    for (Alternative alternative : alternatives) {
      weights.merge(join(alternative.parts()), alternative.weight(), Double::sum);
    }
    List<Product> products = weights.keySet().stream().map(Product::new).toList();
    double[] shares = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new Mixture(products, shares);
  }

  private List<Alternative> expand(Template template) {
    List<Alternative> known = expanded.get(template);
    if (known == null) {
      known = expandNew(template);
      expanded.put(template, known);
    }
    return known;
  }

  private List<Alternative> expandNew(Template template) {
    if (template instanceof Template.Fixed text) {
      WordTable table = fixed.computeIfAbsent(text, one -> WordTable.of(List.of(one.text())));
      return List.of(new Alternative(List.of(new Product.Part(table, null)), 1));
    }
    if (template instanceof Template.Words words) {
      return List.of(new Alternative(List.of(new Product.Part(words.table(), null)), 1));
    }
    if (template instanceof Template.Choice choice) {
      return expandChoice(choice);
    }
    return expandSequence((Template.Sequence) template);
  }

  private List<Alternative> expandChoice(Template.Choice choice) {
    List<Template> options = choice.options();
    if (options.stream().allMatch(Template.Fixed.class::isInstance)) {
      return expand(
          Template.words(
              options.stream().map(option -> ((Template.Fixed) option).text()).toList()));
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (Template option : options) {
      List<Alternative> inner = expand(option);
      if (alternatives.size() + inner.size() > MOST_PRODUCTS && inner.size() > 1) {
        inner = List.of(nest(option));
      }
      for (Alternative alternative : inner) {
        alternatives.add(
            new Alternative(alternative.parts(), alternative.weight() / options.size()));
      }
    }
    return alternatives;
  }

  private List<Alternative> expandSequence(Template.Sequence sequence) {
    List<Alternative> alternatives = List.of(new Alternative(List.of(), 1));
    for (Template part : sequence.parts()) {
      List<Alternative> next = expand(part);
      if (next.size() > 1 && (long) alternatives.size() * next.size() > MOST_PRODUCTS) {
        next = List.of(nest(part));
      }
      List<Alternative> combined = new ArrayList<>(alternatives.size() * next.size());
      for (Alternative left : alternatives) {
        for (Alternative right : next) {
          List<Product.Part> parts = new ArrayList<>(left.parts());
          parts.addAll(right.parts());
          combined.add(new Alternative(parts, left.weight() * right.weight()));
        }
      }
      alternatives = combined;
    }
    return alternatives;
  }

  private Alternative nest(Template template) {
    return new Alternative(List.of(new Product.Part(null, mixture(expand(template)))), 1);
  }

  private List<Product.Part> join(List<Product.Part> parts) {
    List<Product.Part> result = new ArrayList<>();
    for (Product.Part part : parts) {
      int last = result.size() - 1;
      WordTable before = last < 0 ? null : result.get(last).table();
      if (before != null && part.table() != null && joinable(before, part.table())) {
        WordTable both =
            joined.computeIfAbsent(
                new Pair(before, part.table()), pair -> pair.first().times(pair.second()));
        result.set(last, new Product.Part(both, null));
      } else {
        result.add(part);
      }
    }
    return result;
  }

  private static boolean joinable(WordTable first, WordTable second) {
    long size = (long) first.size() * second.size();
    long bytes = first.byteCount() * second.size() + second.byteCount() * first.size();
    boolean extension = first.size() == 1 || second.size() == 1;
    return size <= (extension ? LARGEST_EXTENSION : LARGEST_JOIN) && bytes <= LARGEST_BYTES;
  }
}
