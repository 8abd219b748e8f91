package dev.datagen.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.llm.draft.Question;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalAnswersTest {

  private static final Question QUESTION =
      new Question("parent", "What does it belong to?\u001b[31m", List.of("user", "order"), "user");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void nobodyToAskMeansThePresetAnswerWhichIsStated() {
    assertThat(answers(Map.of(), null).to(QUESTION)).isEqualTo("user");
    assertThat(told()).contains("Taken: user", "--answer parent=").doesNotContain("\u001b");
  }

  @Test
  void theCommandLineAnswersByNameOrNumber() {
    assertThat(answers(Map.of("parent", "order"), null).to(QUESTION)).isEqualTo("order");
    assertThat(answers(Map.of("parent", "2"), null).to(QUESTION)).isEqualTo("order");
    assertThat(told()).isEmpty();
  }

  @Test
  void anAnswerThatIsNoChoiceIsToldAndThePresetOneTaken() {
    assertThat(answers(Map.of("parent", "cart"), null).to(QUESTION)).isEqualTo("user");
    assertThat(told()).contains("none of the choices: user, order");
  }

  @Test
  void aPersonIsAskedAgainUntilTheAnswerIsAChoice() {
    assertThat(answers(Map.of(), typed("9\n2\n")).to(QUESTION)).isEqualTo("order");
    assertThat(told()).contains("1) user (Enter)", "2) order").doesNotContain("\u001b");
  }

  @Test
  void enterTakesThePresetAnswer() {
    assertThat(answers(Map.of(), typed("\n")).to(QUESTION)).isEqualTo("user");
  }

  @Test
  void answersToNoQuestionAreKnown() {
    TerminalAnswers answers = answers(Map.of("parent", "user", "other", "yes"), null);
    answers.to(QUESTION);
    assertThat(answers.unasked()).containsExactly("other");
  }

  private TerminalAnswers answers(Map<String, String> given, InputStream person) {
    return new TerminalAnswers(given, person, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static InputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
