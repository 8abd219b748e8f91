package dev.datagen.llm.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.datagen.llm.source.InputProblems;
import dev.datagen.llm.source.Names;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Reads a CSV file with a header (RFC 4180; separated by commas, semicolons, tabs or bars) twice:
 * once for the number of rows and the types, once for the values.
 */
final class CsvTable {

  private static final int LONGEST_NAME = 100;
  private static final String SEPARATORS = ",;\t|";
  private static final int BATCH = 1_024;

  private final Path file;
  private final ProfileOptions options;

  CsvTable(Path file, ProfileOptions options) {
    this.file = file;
    this.options = options;
  }

  DataTable read(String name) throws IOException {
    char separator = separator();
    List<CsvColumn> columns = new ArrayList<>();
    long rows = 0;
    try (CsvReader<CsvRecord> reader = open(separator)) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw InputProblems.wrong(file + " is empty", "it should begin with a header");
      }
      Set<String> names = new HashSet<>();
      for (String field : records.next().getFields()) {
        checkName(field);
        columns.add(new CsvColumn(Names.free(field, "column", names)));
      }
      while (records.hasNext()) {
        rows++;
        fields(records.next(), columns, CsvColumn::consider);
      }
      Stride stride = new Stride(rows, options.maxRows());
      read(separator, columns, stride);
    } catch (CsvParseException e) {
      throw InputProblems.wrong(file + " is no CSV file: " + e.getMessage(), "check its quotes");
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    }
    return new DataTable(name, rows, columns.stream().map(CsvColumn::finish).toList());
  }

  /** Names of columns are written into the schema, so what may be somebody's data is refused. */
  private void checkName(String field) {
    String text = field.strip();
    boolean data = text.matches("[-+]?[0-9][0-9.,:/T +-]*Z?|.*@.*\\..*|[0-9a-fA-F-]{32,36}");
    if (data || text.length() > LONGEST_NAME) {
      throw InputProblems.wrong(
          file + " begins with data, not with the names of its columns", "add a header line");
    }
  }

  private void read(char separator, List<CsvColumn> columns, Stride stride) throws IOException {
    try (CsvReader<CsvRecord> reader = open(separator)) {
      Iterator<CsvRecord> records = reader.iterator();
      records.next();
      List<CsvRecord> batch = new ArrayList<>();
      while (records.hasNext()) {
        batch.add(records.next());
        if (batch.size() == BATCH || !records.hasNext()) {
          if (stride.takes(batch.size())) {
            batch.forEach(record -> fields(record, columns, CsvColumn::add));
          }
          batch.clear();
        }
      }
    }
  }

  private interface Use {
    void field(CsvColumn column, String text);
  }

  private void fields(CsvRecord record, List<CsvColumn> columns, Use use) {
    if (record.getFieldCount() != columns.size()) {
      throw InputProblems.wrong(
          file
              + ":"
              + record.getStartingLineNumber()
              + " has "
              + record.getFieldCount()
              + " fields, the header "
              + columns.size(),
          "give every row as many fields as the header");
    }
    for (int i = 0; i < columns.size(); i++) {
      use.field(columns.get(i), record.getField(i));
    }
  }

  private CsvReader<CsvRecord> open(char separator) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofCsvRecord(file, StandardCharsets.UTF_8);
  }

  /** The separator that the header has most of, a comma where it has none. */
  private char separator() throws IOException {
    String header;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      header = reader.readLine();
    } catch (IOException e) {
      throw unreadable(e);
    }
    char best = ',';
    long most = 0;
    for (char candidate : SEPARATORS.toCharArray()) {
      long count = header == null ? 0 : header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private RuntimeException unreadable(IOException e) {
    return e instanceof CharacterCodingException
        ? InputProblems.wrong(file + " is not in UTF-8", "convert it first")
        : InputProblems.wrong("cannot read " + file + ": " + e.getMessage(), "check the file");
  }
}
