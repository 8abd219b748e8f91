package dev.datagen.llm.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.api.column.ColumnType;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.draft.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Tells columns of a few values that come again and again, and writes down those that enough rows
 * share. The share of the others goes to those that are told.
 */
final class Categories {

  private static final int MOST_TEXTS = 200;
  private static final int MOST_NUMBERS = 12;
  private static final double LEAST_TOLD = 0.8;

  private Categories() {}

  /** A choice of the values and their weights; empty where the column is no such one. */
  static Optional<ObjectNode> of(DataColumn column, Counts counts, int minCount) {
    boolean texts = column.type().equals(ColumnType.STRING);
    if (counts.distinct() > counts.total() / 2 && counts.distinct() > 2) {
      return Optional.empty();
    }
    List<Counts.Count> told = counts.atLeast(minCount);
    long share = told.stream().mapToLong(Counts.Count::times).sum();
    if (told.isEmpty()
        || told.size() > (texts ? MOST_TEXTS : MOST_NUMBERS)
        || !texts && counts.distinct() > 2 * MOST_NUMBERS
        || share < LEAST_TOLD * counts.total()) {
      return Optional.empty();
    }
    ObjectNode arguments = Json.NODES.objectNode();
    ArrayNode choices = arguments.putArray("choices");
    told.forEach(count -> add(choices, count.value(), column.type()));
    if (told.size() > 1) {
      Generators.weights(
          arguments,
          told.stream().map(count -> Generators.round((double) count.times() / share)).toList());
    }
    ObjectNode generator = Json.NODES.objectNode();
    generator.set("choice", arguments);
    return Optional.of(generator);
  }

  private static void add(ArrayNode choices, Object value, ColumnType type) {
    if (value instanceof Long whole) {
      if (type.kind() == ColumnType.Kind.DECIMAL) {
        choices.add(BigDecimal.valueOf(whole, type.scale()));
      } else {
        choices.add(whole);
      }
    } else if (value instanceof Double real) {
      choices.add(real);
    } else {
      choices.add(value.toString());
    }
  }
}
