package dev.datagen.testkit;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.rows.Chunk;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of the logical rows of a table: the same for any cut into chunks and any representation
 * of the columns. Chunks are added in order.
 */
public final class RowDigest {

  private static final int NULL = -1;

  private final List<MessageDigest> columns = new ArrayList<>();

  /** Adds the next chunk. */
  public void add(Chunk chunk) {
    for (int i = 0; i < chunk.columns().size(); i++) {
      if (columns.size() == i) {
        columns.add(sha256());
      }
      add(columns.get(i), chunk.columns().get(i));
    }
  }

  /** The digest of a single column's rows so far, 16 hexadecimal digits. */
  public String column(int index) {
    return hex(copy(columns.get(index)).digest());
  }

  /** The digest of all rows so far, 16 hexadecimal digits. */
  public String text() {
    MessageDigest all = sha256();
    columns.forEach(column -> all.update(copy(column).digest()));
    return hex(all.digest());
  }

  /** The digest of one chunk. */
  public static String of(Chunk chunk) {
    RowDigest digest = new RowDigest();
    digest.add(chunk);
    return digest.text();
  }

  private static void add(MessageDigest digest, Column column) {
    ByteBuffer buffer = ByteBuffer.allocate(12);
    byte[] text = new byte[64];
    for (int i = 0; i < column.size(); i++) {
      buffer.clear();
      if (column.isNull(i)) {
        buffer.putInt(NULL);
      } else if (column instanceof LongColumn longs) {
        buffer.putLong(longs.values()[i]);
      } else if (column instanceof DoubleColumn doubles) {
        buffer.putDouble(doubles.values()[i]);
      } else if (column instanceof BooleanColumn booleans) {
        buffer.put((byte) (booleans.values()[i] ? 1 : 0));
      } else {
        StringColumn strings = (StringColumn) column;
        int length = strings.length(i);
        if (length > text.length) {
          text = new byte[2 * length];
        }
        strings.copy(i, text, 0);
        buffer.putInt(length);
        digest.update(buffer.array(), 0, buffer.position());
        digest.update(text, 0, length);
        buffer.clear();
      }
      digest.update(buffer.array(), 0, buffer.position());
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 digests can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, 8);
  }
}
