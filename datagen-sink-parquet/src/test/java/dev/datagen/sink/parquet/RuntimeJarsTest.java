package dev.datagen.sink.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.Chunk;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.ExtensionPoint;
import org.slf4j.Logger;

/** The jars that the distribution ships with this plugin: few, and enough. */
class RuntimeJarsTest {

  /** Written by the build before the tests. */
  private static final Path CLASS_PATH = Path.of("target", "runtime-class-path");

  @TempDir Path folder;

  @Test
  void the_plugin_ships_few_jars_and_neither_hadoop_nor_what_the_host_has() throws Exception {
    List<Path> jars = jars();
    assertThat(jars)
        .extracting(RuntimeJarsTest::name)
        .containsExactlyInAnyOrder(
            "datagen-sink-files",
            "jackson-core",
            "jts-core",
            "parquet-column",
            "parquet-common",
            "parquet-encoding",
            "parquet-format-structures",
            "parquet-hadoop",
            "parquet-jackson",
            "snappy-java",
            "zstd-jni");
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    assertThat(bytes).isLessThan(24L << 20);
  }

  @Test
  void these_jars_are_enough_to_write_and_to_read() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars()) {
      urls.add(jar.toUri().toURL());
    }
    for (Class<?> type :
        List.of(
            ParquetSink.class,
            RuntimeJarsTest.class,
            Chunk.class,
            ExtensionPoint.class,
            Logger.class)) {
      urls.add(type.getProtectionDomain().getCodeSource().getLocation());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      for (Compression compression : Compression.values()) {
        Object rows =
            loader
                .loadClass(WriteAndRead.class.getName())
                .getMethod("rows", Path.class, String.class)
                .invoke(null, folder, compression.name());
        assertThat(rows).isEqualTo(1234L);
      }
    }
  }

  /** A module of this build is its JAR, or its classes where the build packages nothing. */
  private static String name(Path jar) {
    boolean classes = jar.endsWith(Path.of("target", "classes"));
    Path named = classes ? jar.getParent().getParent() : jar;
    return named.getFileName().toString().replaceAll("-[0-9].*", "");
  }

  private static List<Path> jars() throws IOException {
    String classPath = Files.readString(CLASS_PATH).strip();
    return Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
  }
}
