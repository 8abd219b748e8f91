package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.rows.Chunk;
import dev.datagen.sink.files.FileOpener;
import dev.datagen.sink.parquet.Tables.Table;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Writing fails after some bytes: the message says where, and nothing looks finished. */
class FailingDiskTest {

  private static final Table TABLE = new RandomTables(31).next(20_000);
  private static final ParquetOptions OPTIONS =
      new ParquetOptions(Compression.NONE, null, 2000, null);

  @TempDir Path folder;

  @Test
  void a_full_disk_is_named_and_leaves_nothing() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    Tables.write(elsewhere, OPTIONS, 1000, TABLE);
    int size = (int) Files.size(elsewhere.resolve("random.parquet"));
    Tables.open(elsewhere, OPTIONS, TABLE).abort();
    Files.delete(elsewhere);
    for (int bytes : new int[] {0, 1, 1000, size / 2, size - 5000, size - 1}) {
      assertFails(path -> new LimitedOutput(new FileOutputStream(path.toFile()), bytes));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_device_without_room_is_named_and_leaves_nothing() throws Exception {
    assertFails(path -> new FileOutputStream("/dev/full"));
  }

  @Test
  void a_file_that_cannot_be_created_is_named() throws Exception {
    FileOpener opener =
        path -> {
          throw new IOException("Too many open files");
        };
    ParquetSink sink =
        new ParquetSink(Tables.context(folder, TABLE), ParquetOptions.defaults(), opener);
    assertThatThrownBy(() -> Tables.appendTo(sink, TABLE.chunks(100).get(0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot create " + folder.resolve(".random.parquet.inprogress"))
        .hasMessageContaining("Too many open files");
    sink.abort();
    assertNothingLeft();
  }

  private void assertFails(FileOpener opener) throws IOException {
    ParquetSink sink = new ParquetSink(Tables.context(folder, TABLE), OPTIONS, opener);
    assertThatThrownBy(
            () -> {
              for (Chunk chunk : TABLE.chunks(1000)) {
                sink.append(sink.prepare(chunk));
              }
              sink.commit();
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write " + folder.resolve(".random.parquet.inprogress"))
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("free some space or choose another folder with --output-dir");
    sink.abort();
    assertNothingLeft();
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  /** Takes so many bytes and no more. */
  private static final class LimitedOutput extends FilterOutputStream {

    private int left;

    LimitedOutput(OutputStream target, int limit) {
      super(target);
      left = limit;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, Math.min(left, length));
      if (length > left) {
        throw new IOException("No space left on device");
      }
      left -= length;
    }
  }
}
