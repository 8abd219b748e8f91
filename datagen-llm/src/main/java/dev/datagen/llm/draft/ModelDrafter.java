package dev.datagen.llm.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.prompt.Prompt;
import dev.datagen.llm.provider.Provider;
import dev.datagen.llm.provider.Reply;
import dev.datagen.llm.provider.TokenUse;
import dev.datagen.llm.provider.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Has a model draft a schema, and mend it until it works or three repairs have not helped. */
public final class ModelDrafter {

  /** How often a draft is sent back. */
  public static final int REPAIRS = 3;

  private final Provider provider;
  private final Prompt prompt;
  private final DraftChecker checker;
  private final Answers answers;
  private final RoundListener listener;

  private final List<Turn> turns = new ArrayList<>();
  private TokenUse use = TokenUse.NONE;
  private Checked best;
  private List<String> notes = List.of();
  private SchemaChanges changes;

  /** Drafts with that model. One object drafts once. */
  public ModelDrafter(
      Provider provider,
      Prompt prompt,
      DraftChecker checker,
      Answers answers,
      RoundListener listener) {
    this.provider = provider;
    this.prompt = prompt;
    this.checker = checker;
    this.answers = answers;
    this.listener = listener;
  }

  /**
   * Changes a schema; the notes say what is new, changed or gone.
   *
   * @param request the first message, with the schema in it
   * @throws dev.datagen.api.problem.ProblemException if the model does not answer
   */
  public Outcome refine(ObjectNode schema, String request) {
    changes = new SchemaChanges(schema);
    return draft(request);
  }

  /**
   * Drafts.
   *
   * @param request the first message, with the description
   * @throws dev.datagen.api.problem.ProblemException if the model does not answer
   */
  public Outcome draft(String request) {
    String message = request;
    boolean mayAsk = true;
    int round = 1;
    while (true) {
      Reply reply = ask(round, message);
      Optional<ReplyReader.Content> content = ReplyReader.read(reply.text());
      if (mayAsk && content.isPresent() && content.get().draft() == null) {
        message = answered(content.get().questions());
        mayAsk = false;
        continue;
      }
      mayAsk = false;
      String complaint = tried(round, reply, content);
      if (complaint.isEmpty() || round > REPAIRS) {
        return new Outcome(best, notes, use, round);
      }
      message = complaint;
      round++;
    }
  }

  private Reply ask(int round, String message) {
    turns.add(new Turn(Turn.Role.USER, message));
    listener.asking(round, prompt.system(), message);
    Reply reply = provider.ask(prompt.system(), turns);
    use = use.plus(reply.use());
    listener.answered(round, reply.text());
    turns.add(new Turn(Turn.Role.MODEL, reply.text().isBlank() ? "(nothing)" : reply.text()));
    return reply;
  }

  private String answered(List<Question> questions) {
    return questions.stream()
            .limit(Question.MOST)
            .map(question -> question.text() + "\nAnswer: " + answers.to(question))
            .collect(Collectors.joining("\n\n"))
        + "\n\nNow draft the schema. Ask nothing more.";
  }

  /** Empty if the draft works, else what to tell the model. */
  private String tried(int round, Reply reply, Optional<ReplyReader.Content> content) {
    if (content.isEmpty() || content.get().draft() == null) {
      String why =
          reply.cutOff()
              ? "the answer was cut off because of its length"
              : "the answer holds no schema";
      listener.unusable(round, why);
      return reply.cutOff() ? Prompt.SHORTER : Prompt.NO_SCHEMA;
    }
    Draft draft = content.get().draft();
    ObjectNode schema = draft.schema();
    // Where data go is the user's to say.
    schema.remove("sinks");
    if (changes != null) {
      schema = changes.keptIn(schema);
    }
    Checked checked = checker.check(SchemaText.of(schema));
    listener.checked(round, checked);
    if (best == null || !best.isBetterThan(checked)) {
      best = checked;
      notes = new ArrayList<>(draft.notes());
      if (changes != null) {
        notes.addAll(changes.in(schema));
      }
    }
    return checked.isGood() ? "" : Prompt.repair(checked.complaints());
  }
}
