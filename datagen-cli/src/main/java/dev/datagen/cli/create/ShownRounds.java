package dev.datagen.cli.create;

import dev.datagen.cli.problem.Messages;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.ModelDrafter;
import dev.datagen.llm.draft.RoundListener;
import java.util.List;
import java.util.Locale;

/** Tells the user how drafting goes, and passes it on. */
final class ShownRounds implements RoundListener {

  private int asked;
  private final Messages messages;
  private final List<RoundListener> others;

  ShownRounds(Messages messages, List<RoundListener> others) {
    this.messages = messages;
    this.others = others;
  }

  @Override
  public void asking(int round, String system, String message) {
    String drafting = round == asked ? "drafting with the answers …" : "drafting …";
    messages.info(
        round == 1 ? drafting : "repair " + (round - 1) + " of " + ModelDrafter.REPAIRS + " …");
    asked = round;
    others.forEach(other -> other.asking(round, system, message));
  }

  @Override
  public void answered(int round, String reply) {
    others.forEach(other -> other.answered(round, reply));
  }

  @Override
  public void checked(int round, Checked checked) {
    tell(messages, checked);
    others.forEach(other -> other.checked(round, checked));
  }

  @Override
  public void unusable(int round, String why) {
    messages.info("  " + why);
    others.forEach(other -> other.unusable(round, why));
  }

  static void tell(Messages messages, Checked checked) {
    if (checked.isGood()) {
      messages.info(
          String.format(
              Locale.ROOT,
              "the draft plans, generates and validates (score %.1f)",
              checked.score()));
      return;
    }
    List<String> complaints = checked.complaints();
    messages.info(
        complaints.isEmpty()
            ? String.format(Locale.ROOT, "  the score of %.1f is too low", checked.score())
            : "  the draft has problems:");
    complaints.forEach(complaint -> messages.info("  - " + complaint));
  }
}
