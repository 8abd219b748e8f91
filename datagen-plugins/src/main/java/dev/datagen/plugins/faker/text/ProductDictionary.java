package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * All texts of some products, the codes of each product behind those of the one before. Holds the
 * word tables only; a text is put together when it is asked for.
 */
final class ProductDictionary implements Dictionary {

  private final Product[] products;
  private final int[] starts;

  ProductDictionary(Product... products) {
    this.products = products;
    starts = starts(products);
  }

  /** The first code of each product, and the number of codes. */
  static int[] starts(Product... products) {
    int[] starts = new int[products.length + 1];
    for (int i = 0; i < products.length; i++) {
      starts[i + 1] = Math.toIntExact(starts[i] + products[i].size());
    }
    return starts;
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
    if (products.length == 1) {
      return 0;
    }
    int found = Arrays.binarySearch(starts, code);
    return found >= 0 ? found : -found - 2;
  }
}
