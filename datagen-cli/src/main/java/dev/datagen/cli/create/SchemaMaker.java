package dev.datagen.cli.create;

import dev.datagen.cli.ExitCode;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.problem.Messages;
import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import dev.datagen.llm.draft.Checked;
import dev.datagen.llm.draft.Outcome;
import dev.datagen.llm.provider.TokenUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Makes a schema, hands it over, and says what there is to say. */
public final class SchemaMaker {

  private static final String PLACE_OF_DESCRIPTION =
      "(Put here what you want: what there is, how much of it, and when things happen.)";
  private static final int MOST_INPUT = 1 << 20;

  private final Console console;
  private final Messages messages;
  private final InputOptions input;
  private final ProviderOptions provider;
  private final Map<String, String> given;
  private final Path rounds;
  private final Path output;

  /**
   * @param given answers by the question's id
   * @param rounds where rounds are kept, or null
   * @param output the file to write, or null for standard output
   */
  public SchemaMaker(
      Console console,
      Messages messages,
      InputOptions input,
      ProviderOptions provider,
      Map<String, String> given,
      Path rounds,
      Path output) {
    this.console = console;
    this.messages = messages;
    this.input = input;
    this.provider = provider;
    this.given = given;
    this.rounds = rounds;
    this.output = output;
  }

  /** Refuses what does not go together. */
  public void check(CommandLine line, boolean promptOnly) {
    if (promptOnly && input.isConverted()) {
      throw new ParameterException(
          line, "--print-prompt is for a --description; the --from- options ask no model");
    }
    if (promptOnly && input.description == null) {
      input.description = PLACE_OF_DESCRIPTION;
    }
    input.check(line);
  }

  /** What a model would be told. */
  public String prompt(Registry registry) {
    return new Creation(registry, input, messages, question -> question.preset(), null)
        .prompt(description());
  }

  /**
   * Makes and hands over.
   *
   * @param sample shows rows, and says whether they pass
   * @return the exit code
   */
  public int make(Registry registry, ToIntFunction<Datagen> sample) {
    if (output != null) {
      SchemaFile.check(output);
    }
    TerminalAnswers answers =
        new TerminalAnswers(given, isTerminal() ? System.in : null, console.err());
    Creation creation = new Creation(registry, input, messages, answers, rounds);
    Outcome outcome =
        input.description == null
            ? creation.convert()
            : creation.describe(description(), provider, System.getenv());
    answers.unasked().forEach(id -> messages.info("warning: --answer " + id + " was never asked"));
    return handOver(outcome, sample);
  }

  private int handOver(Outcome outcome, ToIntFunction<Datagen> sample) {
    outcome.notes().forEach(note -> messages.info("note: " + note));
    if (!outcome.use().equals(TokenUse.NONE)) {
      messages.info(outcome.use().toString());
    }
    Checked best = outcome.best();
    if (best == null) {
      messages.error("the model gave no schema", "describe the data in other words");
      return ExitCode.FAILED;
    }
    if (output == null) {
      console.out().print(best.text());
    } else {
      SchemaFile.write(output, best.text());
      messages.info("wrote " + output);
    }
    if (!best.isGood()) {
      messages.error(
          "the schema does not work yet; this is the best draft, with the problems above",
          "mend it by hand, or describe the data in other words");
      return ExitCode.FAILED;
    }
    return sample.applyAsInt(best.datagen());
  }

  private String description() {
    if (!"-".equals(input.description)) {
      return input.description;
    }
    try {
      InputStream in = System.in;
      return new String(in.readNBytes(MOST_INPUT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read standard input", e);
    }
  }

  /** The start script says what is a terminal, as Java cannot tell. */
  private boolean isTerminal() {
    return "terminal".equals(System.getProperty("datagen.stdin"))
        && console.errIsTerminal()
        && !"-".equals(input.description);
  }
}
