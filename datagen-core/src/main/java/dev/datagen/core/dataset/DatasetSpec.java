package dev.datagen.core.dataset;

import dev.datagen.api.option.Default;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Nullable;
import java.util.List;
import java.util.Map;

/** A schema document as its author wrote it, checked for shape but not yet for sense. */
@Doc("A schema: tables, how their columns are made, and what must hold of them.")
public record DatasetSpec(
    @Doc("Version of the language: \"1.0\".") String version,
    @Doc("Name of the dataset and any further string keys (description, domain, …).") @Nullable
        Map<String, String> metadata,
    @Doc("The span of time the data is about; both ends inclusive.") @Nullable
        TimeframeSpec timeframe,
    @Doc("The tables, at least one.") List<NodeSpec> nodes,
    @Doc("What must hold of the data.") @Nullable ConstraintsSpec constraints,
    @Doc("What the data should look like as a whole.") @Nullable TargetsSpec targets,
    @Doc("Explicit levels of tables, checked against what the tables need; inferred where absent.")
        @Nullable
        List<List<String>> dag,
    @Doc("Master seed; the command line wins.") @Default("42") long seed,
    @Doc("Validators of plugins: each an object with one id and its arguments.") @Default("[]")
        List<ValidatorSpec> validators,
    @Doc("Defaults of sinks: id of a sink → its options; the command line wins.") @Default("{}")
        Map<String, SinkSpec> sinks) {

  /** Options of one sink as written, typed once the sink is chosen. */
  public record SinkSpec(Map<String, Object> options) {}

  /** A plugin's validator: its id and its typed arguments. */
  public record ValidatorSpec(String id, Record arguments) {}

  /** The dataset's name: {@code metadata.name}, else {@code "dataset"}. */
  public String name() {
    String name = metadata == null ? null : metadata.get("name");
    return name == null ? "dataset" : name;
  }

  /** A literal as plain text; null stays null. */
  static String text(Literal literal) {
    return literal == null ? null : literal.text();
  }
}
