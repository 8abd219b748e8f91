package dev.datagen.api.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Copies short byte strings by whole words, bytes behind them included: for a few bytes the call of
 * {@link System#arraycopy} takes longer than the work.
 */
public final class ShortCopy {

  /** Bytes that both arrays must have behind what is copied. */
  public static final int SLACK = 16;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ShortCopy() {}

  /**
   * Copies {@code length} bytes and leaves up to {@link #SLACK} bytes of {@code target} behind them
   * with values of no meaning.
   *
   * @return the offset in {@code target} behind the last byte copied
   */
  public static int copy(byte[] source, int from, byte[] target, int to, int length) {
    WORD.set(target, to, (long) WORD.get(source, from));
    WORD.set(target, to + 8, (long) WORD.get(source, from + 8));
    if (length > SLACK) {
      System.arraycopy(source, from + SLACK, target, to + SLACK, length - SLACK);
    }
    return to + length;
  }
}
