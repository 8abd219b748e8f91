package dev.datagen.cli.command;

import dev.datagen.api.sink.Shard;
import dev.datagen.core.Datagen;
import dev.datagen.core.report.ReportFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which part of the data this process makes. */
final class ShardOptions {

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      order = 21,
      converter = ShardConverter.class,
      description =
          "Make the I-th (from 1) of N independent parts. N runs with the same options, on one"
              + " machine or on many, make the whole; their files may lie in one folder. With"
              + " --chunks, the chosen chunks are shared out.")
  private Shard shard = Shard.WHOLE;

  void apply(Datagen datagen) {
    datagen.shard(shard.number(), shard.count());
  }

  /** Name of the validation report beside this part's files. */
  String reportName() {
    return ReportFile.NAME.replace(".json", shard.suffix() + ".json");
  }

  /** Reads the value of {@code --shard}. */
  static final class ShardConverter implements ITypeConverter<Shard> {

    @Override
    public Shard convert(String text) {
      try {
        return Shard.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
