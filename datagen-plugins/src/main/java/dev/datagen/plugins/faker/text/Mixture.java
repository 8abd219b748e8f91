package dev.datagen.plugins.faker.text;

import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of several products, each with a weight. Immutable. */
public final class Mixture implements TextSource {

  private static final int LARGEST_ARRAY = 1 << 16;

  private final Product[] products;
  private final double[] weights;
  private final AliasTable alias;

  Mixture(List<Product> products, double[] weights) {
    this.products = products.toArray(Product[]::new);
    this.weights = weights.clone();
    alias = new AliasTable(weights);
  }

  @Override
  public int append(long id, RandomKey key, int draw, Utf8Builder out) {
    if (products.length == 1) {
      return products[0].append(id, key, draw, out);
    }
    return products[alias.pick(key.bits(id, draw))].append(id, key, draw + 1, out);
  }

  /** How many texts there are, repeated ones counted; {@code Long.MAX_VALUE} if beyond an int. */
  public long size() {
    long sum = 0;
    for (Product product : products) {
      sum += Math.min(product.size(), 1L << 40);
    }
    return sum > Integer.MAX_VALUE ? Long.MAX_VALUE : sum;
  }

  /**
   * Distinct texts, at least {@code rows} of them if there is a product with as many: those of the
   * likeliest product that has, else of the one that has most. Empty if none can be told apart.
   */
  public Optional<DistinctTexts> distinct(long rows) {
    DistinctProduct best = null;
    double bestWeight = 0;
    for (int i = 0; i < products.length; i++) {
      Optional<DistinctProduct> candidate = DistinctProduct.of(products[i]);
      if (candidate.isPresent()) {
        long domain = candidate.get().domain();
        boolean enough = best != null && best.domain() >= rows;
        boolean better =
            best == null
                || (enough ? domain >= rows && weights[i] > bestWeight : domain > best.domain());
        if (better) {
          best = candidate.get();
          bestWeight = weights[i];
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Every text as a code of one dictionary, where the codes fit an int. */
  public Optional<CodedTexts> coded() {
    return size() == Long.MAX_VALUE ? Optional.empty() : Optional.of(new CodedTexts(this));
  }

  /** The dictionary of all texts: held in an array if that is small, made on request otherwise. */
  Dictionary dictionary() {
    ProductDictionary virtual = new ProductDictionary(products);
    boolean list = products.length == 1 && products[0].isTable();
    if (!list && virtual.size() > LARGEST_ARRAY) {
      return virtual;
    }
    List<String> texts = new ArrayList<>(virtual.size());
    for (int code = 0; code < virtual.size(); code++) {
      texts.add(virtual.string(code));
    }
    return Dictionary.of(texts);
  }

  /** Draws one code of the dictionary for each row. */
  int[] codes(Rows rows, RandomKey key) {
    long[] bits = new long[rows.size()];
    key.fill(rows, 0, bits);
    int[] codes = new int[bits.length];
    if (products.length == 1) {
      int size = (int) products[0].size();
      for (int i = 0; i < codes.length; i++) {
        codes[i] = Picks.choice(Picks.fraction(bits[i]), size);
      }
      return codes;
    }
    int[] starts = ProductDictionary.starts(products);
    for (int i = 0; i < codes.length; i++) {
      int product = alias.pick(bits[i]);
      long second = RandomKey.mix(bits[i]);
      int size = starts[product + 1] - starts[product];
      codes[i] = starts[product] + Picks.choice(Picks.fraction(second), size);
    }
    return codes;
  }
}
