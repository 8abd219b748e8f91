package dev.datagen.cli.command;

import dev.datagen.cli.ExitCode;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code datagen completion}. */
@Command(
    name = "completion",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "Print a script that completes commands and options in the shell.",
    descriptionHeading = "%n",
    description = {"Load it in the start-up file of the shell.", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(datagen completion bash)                        now, in bash",
      "  echo 'source <(datagen completion bash)' >> ~/.bashrc    in every bash",
      "  echo 'source <(datagen completion zsh)' >> ~/.zshrc      in every zsh"
    })
final class CompletionCommand implements Callable<Integer> {

  /** Shells that can be completed in. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParentCommand private DatagenCommand root;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell;

  @Override
  public Integer call() {
    String script = AutoComplete.bash("datagen", spec.root().commandLine());
    String zsh =
        "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n";
    root.console().out().print((shell == Shell.ZSH ? zsh : "") + script);
    return ExitCode.OK;
  }
}
