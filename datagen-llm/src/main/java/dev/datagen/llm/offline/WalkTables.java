package dev.datagen.llm.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Json;
import java.util.List;
import java.util.Set;

/** Funnels, and subscriptions that begin, change and end. */
final class WalkTables {

  private final ReadDescription reading;
  private final DatasetDraft dataset;
  private final List<Mention> mentions;

  WalkTables(ReadDescription reading, DatasetDraft dataset, List<Mention> mentions) {
    this.reading = reading;
    this.dataset = dataset;
    this.mentions = mentions;
  }

  void apply(Set<String> understood) {
    List<String> stages = reading.walks().stages();
    if (stages.size() >= 3) {
      funnel(stages);
      stages.forEach(stage -> understood.addAll(List.of(stage.split("_"))));
    } else if (reading.walks().hasStates()) {
      states();
    }
    understood.addAll(List.of("trial", "trials", "churn", "funnel", "conversion", "cancellations"));
  }

  private void funnel(List<String> stages) {
    TableDraft parent = root();
    if (parent == null || dataset.tables().containsKey("funnel_step")) {
      return;
    }
    TableDraft table = under(parent, "funnel_step");
    ObjectNode config = Json.NODES.objectNode();
    ArrayNode list = config.putArray("stages");
    for (int i = 0; i < stages.size(); i++) {
      ObjectNode stage = list.addObject().put("stage_name", stages.get(i));
      if (i > 0) {
        stage.put("transition_rate", i == 1 ? 0.6 : i == 2 ? 0.45 : 0.5);
      }
      if (i + 1 < stages.size()) {
        stage.put("hours_to_next", i == 0 ? 1 : 12);
      }
    }
    table.part("stage_config", config);
    table.add(new ColumnDraft("stage_index", "int", Generators.sequence(1)));
    table.add(new ColumnDraft("stage_name", "string", Generators.choice(stages, List.of())));
    table.add(new ColumnDraft("reached_at", "datetime", Generators.times()));
    dataset.add(table);
    dataset.note("the shares that reach each stage of the funnel are assumed");
  }

  private void states() {
    TableDraft parent = dataset.tables().get("subscription");
    parent = parent == null ? root() : parent;
    if (parent == null || dataset.tables().containsKey("subscription_state")) {
      return;
    }
    TableDraft table = under(parent, "subscription_state");
    double churn = Generators.round(reading.walks().churn());
    ObjectNode model =
        Json.NODES.objectNode().put("initial_state", "trial").put("period_unit", "month");
    ObjectNode states = model.putObject("states");
    ObjectNode trial = states.putObject("trial").put("transition_prob_per_period", 0.9);
    trial.putObject("next_states").put("active", 0.62).put("cancelled", 0.38);
    ObjectNode active = states.putObject("active");
    DatasetDraft.put(
        active, "transition_prob_per_period", Math.min(0.95, Generators.round(churn * 1.25)));
    active.putObject("next_states").put("cancelled", 0.8).put("past_due", 0.2);
    ObjectNode due = states.putObject("past_due").put("transition_prob_per_period", 0.8);
    due.putObject("next_states").put("active", 0.7).put("cancelled", 0.3);
    states.putObject("cancelled").put("terminal", true);
    table.part("state_transition_model", model);
    List<String> names = List.of("trial", "active", "past_due", "cancelled");
    table.add(new ColumnDraft("state", "string", Generators.choice(names, List.of())));
    table.add(new ColumnDraft("entered_at", "datetime", Generators.times()));
    table.add(new ColumnDraft("left_at", "datetime", Generators.times()).nulls(0));
    dataset.add(table);
  }

  private TableDraft under(TableDraft parent, String name) {
    TableDraft table = new TableDraft(name).pk(name + "_id");
    table.parents().add(parent.name());
    table.add(new ColumnDraft(name + "_id", "int", Generators.sequence(1)));
    table.add(
        new ColumnDraft(
            parent.name() + "_id", "int", Generators.lookup(parent.name() + "." + parent.pk())));
    dataset.foreignKey(name + "." + parent.name() + "_id", parent.name() + "." + parent.pk());
    if (parent.time() == null) {
      ObjectNode within = reading.span().before();
      ColumnDraft created =
          parent.add(new ColumnDraft("created_at", "datetime", Generators.times()));
      created.arguments().set("within", within);
    }
    return table;
  }

  /** Who goes through it. */
  private TableDraft root() {
    for (String name :
        List.of(
            "visitor",
            "user",
            "customer",
            "lead",
            "subscriber",
            "company",
            "account",
            "member",
            "candidate",
            "player")) {
      if (dataset.tables().containsKey(name)) {
        return dataset.tables().get(name);
      }
    }
    return mentions.stream()
        .filter(m -> m.parent() == null)
        .map(m -> dataset.tables().get(m.name()))
        .findFirst()
        .orElse(null);
  }
}
