package dev.datagen.core.preflight;

import dev.datagen.core.bind.Describe;

/** The version is the one we know. */
final class VersionCheck implements Check {

  @Override
  public void check(Draft draft) {
    String version = draft.spec().version();
    if (version != null && !version.equals("1.0")) {
      draft.error(
          "unknown-version",
          "version",
          "unknown version " + Describe.quoted(version),
          "write \"1.0\"");
    }
  }
}
