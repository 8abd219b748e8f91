package dev.datagen.plugins.faker.generate;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.nio.charset.StandardCharsets;

/**
 * Random UUIDs (RFC 9562, version 4): 122 bits of two draws. In a unique column the first draw is
 * by the row's position; {@link RandomKey#bits} is then a bijection of it, and all of its 64 bits
 * are part of the UUID, so no two are equal.
 */
public record UuidGenerator(boolean unique) implements Generator {

  private static final int LENGTH = 36;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  @Override
  public ColumnType output() {
    return ColumnType.STRING;
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    int size = rows.size();
    byte[] bytes = new byte[Math.multiplyExact(size, LENGTH)];
    int[] offsets = new int[size + 1];
    for (int i = 0; i < size; i++) {
      long first = key.bits(unique ? rows.row(i) : rows.id(i), 0);
      long second = key.bits(rows.id(i), 1);
      long high = second & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
      long topBits = first >>> 62;
      high = high & ~(3L << 62) | topBits << 62;
      long low = first & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
      write(high, low, bytes, i * LENGTH);
      offsets[i + 1] = (i + 1) * LENGTH;
    }
    return new Utf8Column(bytes, offsets, Nulls.NONE);
  }

  private static void write(long high, long low, byte[] bytes, int at) {
    digits(high >>> 32, 8, bytes, at);
    bytes[at + 8] = '-';
    digits(high >>> 16, 4, bytes, at + 9);
    bytes[at + 13] = '-';
    digits(high, 4, bytes, at + 14);
    bytes[at + 18] = '-';
    digits(low >>> 48, 4, bytes, at + 19);
    bytes[at + 23] = '-';
    digits(low, 12, bytes, at + 24);
  }

  private static void digits(long value, int count, byte[] bytes, int at) {
    long rest = value;
    for (int i = at + count - 1; i >= at; i--) {
      bytes[i] = HEX[(int) (rest & 15)];
      rest >>>= 4;
    }
  }
}
