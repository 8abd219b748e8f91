package dev.datagen.api.problem;

/** Who can mend a problem. */
public enum Category {
  /** Whoever wrote the schema, the options or the data. */
  USER,
  /** The author of a plugin. */
  PLUGIN,
  /** We. */
  INTERNAL,
  /** Whoever runs the machine: disk, memory, network, permissions. */
  RESOURCES
}
