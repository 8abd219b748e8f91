package dev.datagen.cli.preview;

import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.pf4j.Extension;

/** The sink {@code console}. */
@Extension
public final class ConsoleSinkFactory implements SinkFactory<ConsoleOptions> {

  private final OutputStream out;

  /** The sink on standard output. */
  public ConsoleSinkFactory() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  ConsoleSinkFactory(OutputStream out) {
    this.out = out;
  }

  @Override
  public String id() {
    return "console";
  }

  @Override
  public Class<ConsoleOptions> options() {
    return ConsoleOptions.class;
  }

  @Override
  public Sink<?> open(SinkContext context, ConsoleOptions options) {
    PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
    return new ConsoleSink(context.tables(), options.rows(), text);
  }
}
