package dev.datagen.sink.text;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.testkit.contract.SinkContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** CSV files keep the contract, read back by DuckDB. */
class CsvContractTest {

  /** Commas, a header, nulls as nothing. */
  @Nested
  class Plain extends Csv {
    @Override
    protected CsvOptions options() {
      return new CsvOptions(",", true, "", null, null, null);
    }
  }

  /** Semicolons, no header, nulls as \N, gzip by the name. */
  @Nested
  class Gzip extends Csv {
    @Override
    protected CsvOptions options() {
      return new CsvOptions(";", false, "\\N", ".csv.gz", null, null);
    }
  }

  /** Tabs, Zstandard by the option. */
  @Nested
  class Zstandard extends Csv {
    @Override
    protected CsvOptions options() {
      return new CsvOptions("\t", true, "NULL", ".tsv", Compression.ZSTD, null);
    }
  }

  /** What all of them have in common. */
  abstract static class Csv extends SinkContract<CsvOptions> {
    @Override
    protected SinkFactory<CsvOptions> factory() {
      return new CsvSinkFactory();
    }

    @Override
    protected List<List<Object>> read(Path directory, TableSchema table) throws Exception {
      FileOptions files =
          FileOptions.of("csv", options().extension(), ".csv", options().compression(), null);
      String options =
          "delim = '%s', header = %s, nullstr = '%s', allow_quoted_nulls = false, columns = %s"
              .formatted(
                  options().delimiter(),
                  options().header(),
                  options().nullText(),
                  Reading.columns(table));
      return Reading.values(
          Reading.csv(directory.resolve(table.name() + files.extension()), options), table);
    }
  }
}
