package dev.datagen.cli.command;

import dev.datagen.core.Datagen;
import dev.datagen.core.registry.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The schema, and what the command line changes about it. */
final class SchemaOptions {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaOptions.class);

  @Parameters(paramLabel = "SCHEMA", description = "The schema, a JSON or YAML file.")
  private Path schema;

  @Option(
      names = "--seed",
      paramLabel = "N",
      order = 1,
      description =
          "Master seed: the same seed gives the same data, bit for bit. Default: the schema's, or"
              + " 42.")
  private Long seed;

  @Option(
      names = "--rows",
      paramLabel = "[TABLE=]N[,…]",
      split = ",",
      hideParamSyntax = true,
      order = 2,
      converter = RowCount.Converter.class,
      description =
          "Rows of every table with rows of its own (--rows 5000), or of some by name"
              + " (--rows user=5000,shop=20). Rows below a parent follow from its fan-out.")
  private List<RowCount> rows = new ArrayList<>();

  @Option(
      names = "--chunk-rows",
      paramLabel = "N",
      order = 3,
      converter = PositiveNumber.class,
      description =
          "Rows made at a time. Changes memory and speed, never a value. Default: by the width of"
              + " the table.")
  private Integer chunkRows;

  Path schema() {
    return schema;
  }

  Datagen load(Registry registry) {
    Datagen datagen = Datagen.load(schema, registry);
    LOG.info("read {}: {} tables", schema, datagen.dataset().spec().nodes().size());
    if (seed != null) {
      datagen.seed(seed);
    }
    for (RowCount count : rows) {
      if (count.table().isEmpty()) {
        datagen.rows(count.rows());
      } else {
        datagen.rows(count.table(), count.rows());
      }
    }
    if (chunkRows != null) {
      datagen.chunkRows(chunkRows);
    }
    return datagen;
  }
}
