package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * All texts of some products, the codes of each product behind those of the one before. Holds the
 * word tables only; a text is put together when it is asked for.
 */
final class ProductDictionary implements Dictionary {

  /** The guide that leads from a code to its product has at most 2^GUIDE_BITS entries. */
  private static final int GUIDE_BITS = 12;

  /** How texts begin is kept for at most 2^RUN_BITS runs of codes, which the near caches hold. */
  private static final int RUN_BITS = 13;

  /** So many products are counted through for each code. */
  private static final int FEW = 24;

  private final Product[] products;
  private final int[] starts;
  private final int[] guide;
  private final int shift;
  private final int longest;
  private final int runShift;
  private final Beginnings runs;

  ProductDictionary(Product... products) {
    this.products = products;
    starts = starts(products);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size());
    shift = Math.max(0, bits - GUIDE_BITS);
    guide = guide();
    runShift = Math.max(0, bits - RUN_BITS);
    runs = Beginnings.ofRuns(products, starts, runShift);
    longest = Stream.of(products).mapToInt(Product::longest).max().orElse(0);
  }

  /** The first code of each product, and the number of codes. */
  static int[] starts(Product... products) {
    int[] starts = new int[products.length + 1];
    for (int i = 0; i < products.length; i++) {
      starts[i + 1] = Math.toIntExact(starts[i] + products[i].size());
    }
    return starts;
  }

  /** For each run of {@code 1 << shift} codes the product that the first of them belongs to. */
  private int[] guide() {
    int[] first = new int[(size() >>> shift) + 1];
    int product = 0;
    for (int run = 0; run < first.length; run++) {
      while (product < products.length - 1 && starts[product + 1] <= (long) run << shift) {
        product++;
      }
      first[run] = product;
    }
    return first;
  }

  @Override
  public int longest() {
    return longest;
  }

  @Override
  public int copyAll(int[] codes, int count, byte[] target, int offset, long[] lengths) {
    int end = offset;
    for (int i = 0; i < count; i++) {
      int start = end;
      int product = product(codes[i]);
      end = products[product].copyShort(codes[i] - starts[product], target, start);
      lengths[i] = end - start;
    }
    return end;
  }

  @Override
  public boolean beginnings(int[] codes, int count, long[] least, long[] greatest) {
    long[] leastOfRuns = runs.least();
    long[] greatestOfRuns = runs.greatest();
    for (int i = 0; i < count; i++) {
      int run = codes[i] >>> runShift;
      least[i] = leastOfRuns[run];
      greatest[i] = greatestOfRuns[run];
    }
    return true;
  }

  @Override
  public int size() {
    return starts[products.length];
  }

  @Override
  public int length(int code) {
    int product = product(code);
    return products[product].length(code - starts[product]);
  }

  @Override
  public int copy(int code, byte[] target, int offset) {
    int product = product(code);
    return products[product].copy(code - starts[product], target, offset);
  }

  @Override
  public String string(int code) {
    byte[] bytes = new byte[length(code)];
    copy(code, bytes, 0);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int product(int code) {
    int product = 0;
    if (products.length <= FEW) {
      // To count takes no guess at branches, which would be wrong for every other code.
      for (int i = 1; i < products.length; i++) {
        product += starts[i] <= code ? 1 : 0;
      }
      return product;
    }
    product = guide[code >>> shift];
    while (starts[product + 1] <= code) {
      product++;
    }
    return product;
  }
}
