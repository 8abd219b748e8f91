package dev.datagen.sink.kafka.encode;

/** Avro's integers: zigzag, seven bits a byte, lowest first. */
final class Varint {

  /** The branches of a union of null and a type. */
  static final byte NULL_BRANCH = 0;

  static final byte VALUE_BRANCH = 2;

  private Varint() {}

  static int size(long value) {
    long zigzag = value << 1 ^ value >> 63;
    // Bits that count, seven a byte, and one byte for zero.
    return (70 - Long.numberOfLeadingZeros(zigzag | 1)) / 7;
  }

  static int write(long value, byte[] target, int offset) {
    long rest = value << 1 ^ value >> 63;
    int end = offset;
    while ((rest & ~0x7FL) != 0) {
      target[end++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    target[end++] = (byte) rest;
    return end;
  }
}
