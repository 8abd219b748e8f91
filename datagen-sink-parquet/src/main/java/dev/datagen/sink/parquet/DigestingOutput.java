package dev.datagen.sink.parquet;

import dev.datagen.sink.files.FileOutput;
import java.io.IOException;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A file under way as Parquet's writer wants it. */
final class DigestingOutput extends PositionOutputStream implements OutputFile {

  private final FileOutput output;

  DigestingOutput(FileOutput output) {
    this.output = output;
  }

  /** The digest of everything written, in lower-case hexadecimal; once, when closed. */
  String sha256Hex() {
    return output.sha256Hex();
  }

  @Override
  public long getPos() {
    return output.position();
  }

  @Override
  public void write(int value) throws IOException {
    output.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    output.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    output.flush();
  }

  @Override
  public void close() throws IOException {
    output.close();
  }

  /** Closes without writing what is still buffered. */
  void discard() throws IOException {
    output.discard();
  }

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return this;
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    return this;
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  @Override
  public String getPath() {
    return output.path().toString();
  }
}
