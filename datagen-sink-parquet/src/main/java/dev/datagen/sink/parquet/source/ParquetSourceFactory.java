package dev.datagen.sink.parquet.source;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.DescribedFile;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.api.source.SourceTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** The source {@code parquet}: folders or files, all of them together one dataset. */
@Extension
public final class ParquetSourceFactory implements SourceFactory<ParquetSourceOptions> {

  @Override
  public String id() {
    return "parquet";
  }

  @Override
  public Class<ParquetSourceOptions> options() {
    return ParquetSourceOptions.class;
  }

  @Override
  public Source open(SourceContext context, ParquetSourceOptions options) throws IOException {
    List<String> declared = context.tables().stream().map(TableSchema::name).toList();
    Map<String, List<Path>> files = new DataFolders(declared).find(context.locations());
    List<SourceTable> tables = new ArrayList<>();
    files.forEach((table, parts) -> tables.add(TableFiles.of(table, parts)));
    Descriptions descriptions = Descriptions.of(context.locations(), files.values());
    return new Source() {
      @Override
      public List<SourceTable> tables() {
        return List.copyOf(tables);
      }

      @Override
      public List<DescribedFile> described() {
        return descriptions.files();
      }

      @Override
      public List<String> strays() {
        return descriptions.strays();
      }

      @Override
      public void close() {}
    };
  }
}
