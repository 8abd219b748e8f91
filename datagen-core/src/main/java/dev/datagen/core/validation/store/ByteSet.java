package dev.datagen.core.validation.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of byte strings: the bytes in pages, found through an open-addressing table of 32 bits of
 * hash and 32 bits of address. About 20 bytes a key beside its own.
 */
final class ByteSet {

  private static final int PAGE_BITS = 20;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int MAX_PAGES = 1 << 32 - PAGE_BITS - 1;
  private static final int FIRST_CAPACITY = 1024;

  private final MemoryBudget budget;
  private final List<byte[]> pages = new ArrayList<>();
  private long[] table = new long[FIRST_CAPACITY];
  private int used = PAGE;
  private int size;
  private long taken;

  /** Kept so that nobody finds the reads useless. */
  private long fetched;

  ByteSet(MemoryBudget budget) {
    this.budget = budget;
  }

  /** Number of keys. */
  int size() {
    return size;
  }

  boolean contains(KeyBytes key, long hash) {
    return table[slot(key, hash)] != 0;
  }

  /**
   * Reads where keys of these hashes are found, so that they are near when it comes to them: none
   * of the reads waits for another.
   */
  void fetch(long[] hashes, int count) {
    int mask = table.length - 1;
    long read = 0;
    for (int i = 0; i < count; i++) {
      read += table[(int) hashes[i] & mask];
    }
    for (int i = 0; i < count; i++) {
      long entry = table[(int) hashes[i] & mask];
      if (entry != 0 && entry >>> 32 == hashes[i] >>> 32) {
        long address = (entry & 0xffff_ffffL) - 1;
        read += pages.get((int) (address >>> PAGE_BITS))[(int) address & PAGE - 1];
      }
    }
    fetched = read;
  }

  /** Whether one more key of so many bytes has room; takes what it needs of the budget. */
  boolean hasRoom(int length) {
    if (size >= table.length / 5 * 3 && !grow()) {
      return false;
    }
    int needed = length + 4;
    if (needed > PAGE - used) {
      long bytes = Math.max(PAGE, needed);
      if (pages.size() >= MAX_PAGES || !take(bytes)) {
        return false;
      }
      pages.add(new byte[(int) bytes]);
      used = 0;
    }
    return true;
  }

  /** Adds a key for which there is room; false if it was there. */
  boolean add(KeyBytes key, long hash) {
    int slot = slot(key, hash);
    if (table[slot] != 0) {
      return false;
    }
    byte[] page = pages.get(pages.size() - 1);
    long address = ((long) pages.size() - 1 << PAGE_BITS) + used + 1;
    putInt(page, used, key.length);
    System.arraycopy(key.bytes, 0, page, used + 4, key.length);
    // A page of one large key is full whatever its size.
    used = page.length > PAGE ? PAGE : used + key.length + 4;
    table[slot] = hash >>> 32 << 32 | address;
    size++;
    return true;
  }

  /** Takes every key in turn. */
  interface Visitor {
    void visit(byte[] page, int offset, int length);
  }

  void forEach(Visitor visitor) {
    for (long entry : table) {
      if (entry != 0) {
        long address = (entry & 0xffff_ffffL) - 1;
        byte[] page = pages.get((int) (address >>> PAGE_BITS));
        int offset = (int) address & PAGE - 1;
        visitor.visit(page, offset + 4, getInt(page, offset));
      }
    }
  }

  /** Gives everything back. */
  void clear() {
    budget.give(taken);
    taken = 0;
    pages.clear();
    table = new long[FIRST_CAPACITY];
    used = PAGE;
    size = 0;
  }

  private int slot(KeyBytes key, long hash) {
    int mask = table.length - 1;
    long tag = hash >>> 32;
    int slot = (int) hash & mask;
    while (table[slot] != 0 && !(table[slot] >>> 32 == tag && equal(table[slot], key))) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean equal(long entry, KeyBytes key) {
    long address = (entry & 0xffff_ffffL) - 1;
    byte[] page = pages.get((int) (address >>> PAGE_BITS));
    int offset = (int) address & PAGE - 1;
    int length = getInt(page, offset);
    return length == key.length
        && Arrays.equals(page, offset + 4, offset + 4 + length, key.bytes, 0, length);
  }

  private boolean grow() {
    long[] old = table;
    if (old.length > 1 << 28 || !take(8L * old.length)) {
      return false;
    }
    long[] larger = new long[2 * old.length];
    KeyBytes key = new KeyBytes();
    int mask = larger.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        long address = (entry & 0xffff_ffffL) - 1;
        byte[] page = pages.get((int) (address >>> PAGE_BITS));
        int offset = (int) address & PAGE - 1;
        key.set(page, offset + 4, getInt(page, offset));
        int slot = (int) key.hash() & mask;
        while (larger[slot] != 0) {
          slot = slot + 1 & mask;
        }
        larger[slot] = entry;
      }
    }
    table = larger;
    return true;
  }

  private boolean take(long bytes) {
    if (!budget.take(bytes)) {
      return false;
    }
    taken += bytes;
    return true;
  }

  private static void putInt(byte[] target, int offset, int value) {
    target[offset] = (byte) value;
    target[offset + 1] = (byte) (value >>> 8);
    target[offset + 2] = (byte) (value >>> 16);
    target[offset + 3] = (byte) (value >>> 24);
  }

  private static int getInt(byte[] source, int offset) {
    return source[offset] & 0xff
        | (source[offset + 1] & 0xff) << 8
        | (source[offset + 2] & 0xff) << 16
        | source[offset + 3] << 24;
  }
}
