package dev.datagen.cli.command;

import dev.datagen.cli.ExitCode;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.create.InputOptions;
import dev.datagen.cli.create.ProviderOptions;
import dev.datagen.cli.create.SchemaMaker;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code datagen create}. */
@Command(
    name = "create",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "Make a schema from a description, from definitions or from data.",
    descriptionHeading = "%n",
    description = {
      "The schema is tried before it is handed over: it is planned, some rows are made in memory and"
          + " validated. It goes to standard output, everything else to standard error. With a key"
          + " in ANTHROPIC_API_KEY or OPENAI_API_KEY a model drafts it and mends what does not work,"
          + " at most three times; without one a built-in library does.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  datagen create -d \"Users and their orders with timestamps\" > shop.json",
      "  datagen create -d \"5,000 users, about 3 orders each, over 2023\" -o shop.json",
      "  datagen create --refine shop.json -d \"add reviews\" -o shop.json",
      "  datagen create --from-sql schema.sql -o shop.json",
      "  datagen create --from-avro order.avsc -o order.json",
      "  datagen create --from-data exports/ -o like-ours.json",
      "  datagen create -d \"…\" --base-url http://localhost:11434/v1 --model qwen3:32b",
      "",
      "Environment:",
      "  ANTHROPIC_API_KEY, OPENAI_API_KEY, or DATAGEN_LLM_API_KEY",
      "  DATAGEN_LLM_PROVIDER, DATAGEN_LLM_MODEL, DATAGEN_LLM_BASE_URL",
      "  DATAGEN_LLM_TIMEOUT      seconds a request may take (180)",
      "  DATAGEN_LLM_MAX_TOKENS   length of an answer (16384)"
    })
final class CreateCommand implements Callable<Integer> {

  @ParentCommand private DatagenCommand root;
  @Spec private CommandSpec spec;
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ProviderOptions provider = new ProviderOptions();
  @Mixin private PluginOptions plugins = new PluginOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      order = 20,
      description = "Write the schema to FILE. Default: standard output.")
  private Path output;

  @Option(
      names = "--dry-run-sample",
      paramLabel = "N",
      order = 21,
      converter = PositiveNumber.class,
      description = "Show at most N rows of each table of the new schema.")
  private Integer sample;

  @Option(
      names = "--answer",
      paramLabel = "ID=CHOICE",
      order = 22,
      description = "Answer a question beforehand. Unanswered ones are asked on a terminal only.")
  private Map<String, String> answers = new LinkedHashMap<>();

  @Option(
      names = "--save-rounds",
      paramLabel = "DIR",
      order = 23,
      description = "Keep what was asked, answered and found wrong in each round in DIR.")
  private Path rounds;

  @Option(
      names = "--print-prompt",
      order = 24,
      description = "Print what a model would be told, for a chat of your own; ask nobody.")
  private boolean printPrompt;

  @Override
  public Integer call() {
    SchemaMaker maker =
        new SchemaMaker(root.console(), root.messages(), input, provider, answers, rounds, output);
    maker.check(spec.commandLine(), printPrompt);
    if (printPrompt) {
      root.console().out().print(maker.prompt(plugins.load()));
      return ExitCode.OK;
    }
    return maker.make(
        plugins.load(), datagen -> sample == null ? 0 : sampleView().show(datagen, sample));
  }

  /** Beside the schema on standard output, rows would spoil it. */
  private SampleView sampleView() {
    Console console = root.console();
    return new SampleView(
        output != null
            ? console
            : new Console(
                console.err(),
                console.err(),
                console.status(),
                console.errIsTerminal(),
                console.errIsTerminal(),
                console.colour(),
                console.columns()));
  }
}
