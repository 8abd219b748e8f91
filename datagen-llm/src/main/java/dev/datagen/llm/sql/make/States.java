package dev.datagen.llm.sql.make;

import com.fasterxml.jackson.databind.JsonNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.sql.model.SqlColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often things are in a state: most have come to the end, and few have failed. */
final class States {

  private static final double FAILED = 6;
  private static final double STEP = 1.8;
  private static final double FIRST = 10;

  private States() {}

  /** Weighs the values of a status, which people list in the order in which they are reached. */
  static void weigh(ColumnDraft column, SqlColumn declared) {
    JsonNode choices = column.generator().at("/choice/choices");
    boolean state = declared.words().matches("(.*_)?(status|state|stage|phase)");
    if (!state || choices.size() < 2 || column.arguments().has("weights")) {
      return;
    }
    List<Double> weights = new ArrayList<>();
    double next = FIRST;
    for (JsonNode choice : choices) {
      String text = choice.asText().toLowerCase(Locale.ROOT);
      boolean failed =
          text.matches(
              ".*(cancel|fail|reject|refund|return|error|void|expire|declin|abandon|lost|block|suspend).*");
      weights.add(failed ? FAILED : Generators.round(next));
      next *= failed ? 1 : STEP;
    }
    Generators.weights(column.arguments(), weights);
  }
}
