package dev.datagen.llm.sql.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.Span;
import dev.datagen.llm.definition.FieldColumns;
import dev.datagen.llm.definition.FieldValue;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.library.Attributes;
import dev.datagen.llm.library.Concept;
import dev.datagen.llm.sql.check.Bound;
import dev.datagen.llm.sql.check.Rules;
import dev.datagen.llm.sql.model.SqlColumn;
import dev.datagen.llm.sql.model.SqlSchema;
import dev.datagen.llm.sql.model.SqlTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns that hold data of their own. */
final class Columns {

  private static final double NULLS = 0.1;
  private static final double MOSTLY_NULL = 0.8;
  private static final int PRESET_SHARE = 60;
  private static final double OFTEN = 0.85;
  private static final double SMALL_STEP = 0.01;

  private final SqlSchema schema;
  private final SqlTable table;
  private final Rules rules;
  private final Concept concept;

  Columns(SqlSchema schema, SqlTable table, Rules rules) {
    this.schema = schema;
    this.table = table;
    this.rules = rules;
    this.concept = SqlNames.concept(table);
  }

  /** What a column holds, with the conditions on it. */
  FieldValue value(SqlColumn column) {
    FieldValue value = ValueTypes.of(column, schema);
    String key = SqlNames.key(column);
    if (!(value instanceof FieldValue.Scalar scalar)) {
      return value;
    }
    List<String> allowed = rules.values(key);
    boolean listed = !scalar.type().startsWith("date") && !scalar.type().equals("bool");
    if (allowed != null && listed && (scalar.type().equals("string") || areNumbers(allowed))) {
      return new FieldValue.Listed(scalar.type(), allowed);
    }
    boolean number = ColumnKinds.isNumber(scalar.type());
    Double least = bound(rules.least(key), step(scalar.type()), number, scalar.least());
    Double most = bound(rules.most(key), -step(scalar.type()), number, scalar.most());
    return new FieldValue.Scalar(scalar.type(), scalar.method(), least, most);
  }

  private static boolean areNumbers(List<String> values) {
    return !values.isEmpty()
        && values.stream().allMatch(value -> new Bound(value, true).isNumber());
  }

  private static Double bound(Bound bound, double step, boolean isNumber, Double otherwise) {
    if (bound == null || !isNumber || !bound.isNumber()) {
      return otherwise;
    }
    return bound.number(step);
  }

  /** How far apart two values of a type are at least. */
  static double step(String type) {
    if (type.startsWith("decimal")) {
      String scale = type.substring(type.indexOf(',') + 1, type.length() - 1);
      return Math.pow(10, -Integer.parseInt(scale));
    }
    return type.equals("int") ? 1 : SMALL_STEP;
  }

  /** The column. */
  ColumnDraft of(SqlColumn column, FieldValue value) {
    String words = words(column);
    ColumnDraft found =
        known(words, value)
            .or(() -> Titles.of(table, words, value))
            .orElseGet(() -> FieldColumns.of(words, value, false));
    ColumnDraft made = new ColumnDraft(column.id(), found.type(), found.generator());
    made.modifiers().addAll(found.modifiers());
    if (rules.isCompared(SqlNames.key(column))) {
      comparable(made, words);
    }
    States.weigh(made, column);
    preset(made, column);
    Lengths.fit(made, ValueTypes.length(column.type()));
    Lengths.fit(made, ValueTypes.most(column.type()));
    boolean present = column.isNotNull() || rules.present().contains(SqlNames.key(column));
    return present ? made : made.nulls(nulls(column, words));
  }

  /** The words of a column's name without its table's: order_status of orders is a status. */
  private String words(SqlColumn column) {
    String singular = SqlNames.singular(table);
    String words = column.words();
    for (String prefix : List.of(singular, singular.substring(singular.lastIndexOf('_') + 1))) {
      if (words.startsWith(prefix + "_") && words.length() > prefix.length() + 1) {
        String rest = words.substring(prefix.length() + 1);
        return rest.equals("id") ? words : rest;
      }
    }
    return words;
  }

  /** What the library says of a column of a table that it knows, where the script says no more. */
  private Optional<ColumnDraft> known(String words, FieldValue value) {
    boolean open =
        value instanceof FieldValue.Scalar scalar
            && scalar.type().equals("string")
            && scalar.method().isEmpty();
    if (concept == null || !open) {
      return Optional.empty();
    }
    for (JsonNode entry : concept.columns()) {
      if (!entry.path("name").asText(entry.asText()).equals(words)) {
        continue;
      } else if (entry.has("choices")) {
        List<String> choices = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        entry
            .get("choices")
            .properties()
            .forEach(
                choice -> {
                  choices.add(choice.getKey());
                  weights.add(choice.getValue().asDouble());
                });
        return Optional.of(new ColumnDraft(words, "string", Generators.choice(choices, weights)));
      }
      return Attributes.library()
          .exactly(entry.path("like").asText(words))
          .map(attribute -> attribute.column(words))
          .filter(column -> column.type().equals("string"));
    }
    return Optional.empty();
  }

  /** Compared columns are drawn from plain ranges, which can be cut to fit each other. */
  private static void comparable(ColumnDraft column, String words) {
    if (column.type().startsWith("date") && !column.generatorId().equals("datetime_series")) {
      column.generator(Generators.times());
    }
    if (column.type().startsWith("date") && words.matches(".*(birth|dob|born).*")) {
      ObjectNode within = Json.NODES.objectNode().put("start", "1955-01-01");
      column.arguments().set("within", within.put("end", "2004-12-31"));
    }
  }

  private static void preset(ColumnDraft column, SqlColumn declared) {
    String preset = declared.preset();
    if (preset == null) {
      return;
    }
    if (column.type().equals("bool")) {
      boolean truth = preset.equalsIgnoreCase("true") || preset.equals("1") || preset.equals("t");
      column.generator(Generators.truth(truth ? OFTEN : 1 - OFTEN));
      return;
    }
    JsonNode choices = column.generator().at("/choice/choices");
    List<Double> weights = new ArrayList<>();
    for (JsonNode choice : choices) {
      double rest = (100.0 - PRESET_SHARE) / Math.max(1, choices.size() - 1);
      weights.add(choice.asText().equals(preset) ? PRESET_SHARE : Generators.round(rest));
    }
    boolean state = declared.words().matches("(.*_)?(status|state|stage|phase)");
    if (weights.size() > 1 && weights.contains((double) PRESET_SHARE) && !state) {
      column.arguments().remove("weights");
      Generators.weights(column.arguments(), weights);
    }
  }

  private static double nulls(SqlColumn column, String words) {
    if (words.matches("(deleted|ended|closed|cancelled|canceled|terminated|left|archived)_.*")) {
      return MOSTLY_NULL;
    }
    return column.preset() == null ? NULLS : 0;
  }

  /** The two years before the data, in which what they are about came to be. */
  static void before(ColumnDraft column) {
    if (column.generatorId().equals("datetime_series") && !column.arguments().has("within")) {
      column.arguments().set("within", Span.DEFAULT.before());
    }
  }
}
