package dev.datagen.cli.command;

import dev.datagen.cli.Version;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.logging.Logging;
import dev.datagen.cli.problem.LogMessages;
import dev.datagen.cli.problem.Messages;
import dev.datagen.cli.problem.TextMessages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code datagen}, which only holds the others. */
@Command(
    name = "datagen",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    synopsisSubcommandLabel = "COMMAND",
    header = "Make believable data from a small schema.",
    descriptionHeading = "%n",
    description = {
      "Makes tables that refer to each other, with seasons,"
          + " segments and outliers, the same rows for the same seed on every machine.",
      ""
    },
    subcommands = {
      GenerateCommand.class,
      ValidateCommand.class,
      PlanCommand.class,
      CreateCommand.class,
      SchemaCommand.class,
      PluginsCommand.class,
      KafkaCommand.class,
      CompletionCommand.class,
    },
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Everything went well.",
      "1:The run failed, or its result did not pass the checks.",
      "2:The command line or the schema is wrong.",
      "130:The run was interrupted; no file looks finished that is not."
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  DATAGEN_OPTS   Options for the Java virtual machine, such as -Xmx4g.",
      "  JAVA_HOME      Which Java (17 or newer) to use; else java from PATH.",
      "  NO_COLOR       No colours when set.",
      "",
      "Examples:",
      "  datagen generate shop.json --seed 42            make the data, into ./output",
      "  datagen generate shop.json --dry-run-sample 5   look at a few rows first",
      "  datagen validate shop.json --dry-run            check the schema only",
      "  datagen create -d \"Users and their orders\"      make a schema to begin with",
      "  datagen generate --help                         all about one command"
    })
public final class DatagenCommand implements Runnable {

  private final Console console;

  @Mixin private GlobalOptions global = new GlobalOptions();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  private boolean version;

  @Spec private CommandSpec spec;

  /** The command, writing to that console. */
  public DatagenCommand(Console console) {
    this.console = console;
  }

  /** Where to write. */
  public Console console() {
    return console;
  }

  /** Whether stack traces are wanted. */
  public boolean isDebug() {
    return global.isDebug();
  }

  /** Whether messages are to be JSON. */
  public boolean isJson() {
    return global.isJson();
  }

  /** How to talk to the user. */
  public Messages messages() {
    return isJson() ? new LogMessages() : new TextMessages(console);
  }

  /** Starts the log; called once the options are known. */
  public void start() {
    Logging.start(console.err(), global.logFormat(), global.level());
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "no command given; commands are " + String.join(", ", spec.subcommands().keySet()));
  }
}
