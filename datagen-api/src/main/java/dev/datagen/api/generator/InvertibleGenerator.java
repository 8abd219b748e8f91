package dev.datagen.api.generator;

/**
 * A generator that can tell which row made an integer, so that rows are found by key without an
 * index. Only for generators that read nothing and are {@linkplain Generator#unique unique}.
 */
public interface InvertibleGenerator extends Generator {

  /** The position of the row whose value is {@code value}, or −1 if no row from 0 on makes it. */
  long rowOf(long value);
}
