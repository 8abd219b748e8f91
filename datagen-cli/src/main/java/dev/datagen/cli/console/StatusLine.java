package dev.datagen.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream with one line at its end that may be rewritten: whatever is written through it appears
 * above that line.
 */
public final class StatusLine extends OutputStream {

  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream target;
  private String shown = "";

  StatusLine(PrintStream target) {
    this.target = target;
  }

  /** Replaces the line; an empty text removes it. */
  public synchronized void show(String text) {
    if (text.isEmpty() && shown.isEmpty()) {
      return;
    }
    target.print(CLEAR + text);
    target.flush();
    shown = text;
  }

  @Override
  public synchronized void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (shown.isEmpty()) {
      target.write(bytes, offset, length);
      return;
    }
    byte[] clear = CLEAR.getBytes(StandardCharsets.UTF_8);
    target.write(clear, 0, clear.length);
    target.write(bytes, offset, length);
    if (length > 0 && bytes[offset + length - 1] == '\n') {
      target.print(shown);
    }
  }

  @Override
  public synchronized void flush() {
    target.flush();
  }
}
