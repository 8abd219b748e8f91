package dev.datagen.sink.parquet.source;

import dev.datagen.api.source.DescribedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file with the size and the digest that it is described with.
 *
 * @param path where it is
 * @param table its table
 * @param bytes its size
 * @param sha256 the digest of its bytes, in lower-case hexadecimal
 */
record FileDigest(Path path, String table, long bytes, String sha256) implements DescribedFile {

  private static final int BUFFER = 1 << 18;

  @Override
  public String difference() throws IOException {
    if (!Files.isRegularFile(path)) {
      return path + " is missing";
    }
    long size = Files.size(path);
    if (size != bytes) {
      return String.format(Locale.ROOT, "%s has %,d bytes, not %,d", path, size, bytes);
    }
    return digest().equals(sha256) ? "" : path + " has other bytes than those that were written";
  }

  private String digest() throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new IOException("cannot read " + path + ": " + e.getMessage(), e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
