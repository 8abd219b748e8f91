package dev.datagen.kafka.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Temporary folders of brokers that were killed do not pile up; those of others are let alone. */
class DataFolderTest {

  private static Path abandoned(String lock, Duration ago) throws IOException {
    Path folder = Files.createTempDirectory("datagen-kafka");
    Files.writeString(folder.resolve("topic.log"), "rows");
    Path file = Files.writeString(folder.resolve(lock), "");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
    return folder;
  }

  @Test
  void theNextStartRemovesTemporaryFoldersThatNobodyHolds() throws Exception {
    Path old = abandoned(".datagen-kafka", Duration.ofHours(1));
    Path fresh = abandoned(".datagen-kafka", Duration.ZERO);
    Path foreign = abandoned("something", Duration.ofHours(1));
    try (DataFolder held = DataFolder.open(null)) {
      Files.setLastModifiedTime(
          held.path().resolve(".datagen-kafka"),
          FileTime.from(Instant.now().minus(Duration.ofHours(1))));
      try (DataFolder next = DataFolder.open(null)) {
        assertThat(next.path()).exists();
        assertThat(held.path()).as("one that is held").exists();
        assertThat(fresh).as("one that is just being made").exists();
        assertThat(foreign).as("one of something else").exists();
        assertThat(old).doesNotExist();
      }
    } finally {
      Folders.delete(fresh);
      Folders.delete(foreign);
    }
  }
}
