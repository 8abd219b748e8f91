package dev.datagen.sink.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** How files are opened for writing; tests open ones that fail. */
public interface FileOpener {

  /** Creates or overwrites a file. */
  OutputStream open(Path path) throws IOException;
}
