package dev.datagen.cli.command;

import java.nio.file.Path;

/** A command that reads a schema file. */
public interface ReadsSchema {

  /** The file, as named on the command line. */
  Path schema();
}
