package dev.datagen.sink.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.Test;

class NativeLz4Test {

  @Test
  void aPluginsClientsCompressWithTheNativeLibrary() throws Exception {
    assumeThatCode(LZ4Factory::nativeInstance)
        .as("a native library for this machine")
        .doesNotThrowAnyException();
    try (URLClassLoader plugin =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> factory = plugin.loadClass(LZ4Factory.class.getName());

      Class.forName(Clients.class.getName(), true, plugin);

      Object fastest = factory.getMethod("fastestInstance").invoke(null);
      assertThat(fastest.getClass()).isNotSameAs(LZ4Factory.class);
      assertThat(fastest).hasToString(LZ4Factory.nativeInstance().toString());
    }
  }

  private static URL[] classPath() throws Exception {
    String[] paths = System.getProperty("java.class.path").split(File.pathSeparator);
    URL[] urls = new URL[paths.length];
    for (int i = 0; i < paths.length; i++) {
      urls[i] = new File(paths[i]).toURI().toURL();
    }
    return urls;
  }
}
