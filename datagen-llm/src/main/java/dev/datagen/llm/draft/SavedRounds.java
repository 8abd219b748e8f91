package dev.datagen.llm.draft;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what was said in each round in a folder: texts only, never headers or keys. */
public final class SavedRounds implements RoundListener {

  private final Path folder;
  private String name = "";
  private int asked;

  /**
   * @param folder made if it does not exist
   */
  public SavedRounds(Path folder) {
    this.folder = folder;
  }

  @Override
  public void asking(int round, String system, String message) {
    write("system.txt", system);
    // Asked again in the same round, the model gets the answers to its questions.
    name = "round-" + round + (round == asked ? "-answered" : "");
    asked = round;
    write(name + "-message.txt", message);
  }

  @Override
  public void answered(int round, String reply) {
    write(name + "-reply.txt", reply);
  }

  @Override
  public void checked(int round, Checked checked) {
    write("round-" + round + "-schema.json", checked.text());
    write(
        "round-" + round + "-problems.txt",
        checked.complaints().isEmpty() ? "none\n" : String.join("\n", checked.complaints()) + "\n");
  }

  @Override
  public void unusable(int round, String why) {
    write("round-" + round + "-problems.txt", why + "\n");
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              "unwritable",
              Problem.Severity.ERROR,
              Category.RESOURCES,
              "",
              "cannot write " + folder.resolve(name) + ": " + e.getMessage(),
              "check --save-rounds",
              null),
          e);
    }
  }
}
