package dev.datagen.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.console.Console;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReproductionTest {

  @Test
  void whatDecidesTheDataIsKeptAndQuotedForAShell() {
    assertThat(
            reproduce(
                "generate",
                "my shop's.json",
                "--seed=3",
                "--rows",
                "a=1,b=2",
                "--threads",
                "4",
                "--chunk-rows=10",
                "--sink-option",
                "compression=zstd",
                "--quiet"))
        .isEqualTo(
            "datagen generate 'my shop'\\''s.json' --seed 3 --rows a=1,b=2"
                + " --sink-option compression=zstd");
  }

  @Test
  void whatTheMessageAddsItselfIsLeftOut() {
    assertThat(reproduce("generate", "shop.json", "--dry-run-sample", "5", "--chunks", "0"))
        .isEqualTo("datagen generate shop.json");
  }

  private static String reproduce(String... args) {
    CommandLine line = new CommandLine(new DatagenCommand(Console.plain(System.out, System.err)));
    return Reproduction.of(line.parseArgs(args).subcommand());
  }
}
