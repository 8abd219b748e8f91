package dev.datagen.llm.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.draft.Json;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;

/** Finds the law of how many rows each row of a parent has: the most likely of the four. */
final class FanoutFit {

  private FanoutFit() {}

  /** The fan-out of a reference; from the number of rows alone where not every row was read. */
  static ObjectNode of(ForeignKey link) {
    double mean = (double) link.table().rows() / Math.max(1, link.target().rows());
    if (!link.target().isWhole() || !link.table().isWhole()) {
      return poisson(mean, Math.ceil(mean + 6 * Math.sqrt(mean) + 3));
    }
    Map<Object, Integer> children = new HashMap<>();
    for (Object key : link.key().values()) {
      children.put(key, 0);
    }
    for (Object key : link.column().present()) {
      children.merge(key, 1, Integer::sum);
    }
    return of(children.values().stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  /**
   * The fan-out of which such numbers are drawn.
   *
   * @param counts rows of each parent, ascending, at least one
   */
  static ObjectNode of(int[] counts) {
    int least = counts[0];
    int most = counts[counts.length - 1];
    double mean = Arrays.stream(counts).average().orElse(0);
    if (least == most) {
      return Generators.constant(most);
    }
    double poisson = mean == 0 ? Double.NEGATIVE_INFINITY : logLikelihood(counts, mean);
    double uniform = -counts.length * Math.log(most - least + 1.0);
    double alpha = least == 0 ? 0 : zipfAlpha(counts);
    double zipf = least == 0 ? Double.NEGATIVE_INFINITY : zipf(counts, alpha);
    int bound = Bounds.upward(most);
    if (zipf > poisson && zipf > uniform) {
      ObjectNode fanout = Json.NODES.objectNode().put("distribution", "zipf");
      DatasetDraft.put(fanout, "alpha", Generators.round(alpha));
      return fanout.put("min", least).put("max", bound);
    }
    return poisson >= uniform ? poisson(mean, bound) : Generators.between(least, most);
  }

  private static ObjectNode poisson(double mean, double most) {
    ObjectNode fanout = Generators.poisson(mean);
    fanout.putArray("clamp").add(0).add((long) most);
    return fanout;
  }

  private static double logLikelihood(int[] counts, double mean) {
    double sum = 0;
    for (int count : counts) {
      sum += count * Math.log(mean) - mean - Gamma.logGamma(count + 1.0);
    }
    return sum;
  }

  /** The exponent of greatest likelihood, by golden-section search. */
  private static double zipfAlpha(int[] counts) {
    double low = 0.01;
    double high = 4;
    double golden = (Math.sqrt(5) - 1) / 2;
    for (int i = 0; i < 40; i++) {
      double left = high - golden * (high - low);
      double right = low + golden * (high - low);
      if (zipf(counts, left) > zipf(counts, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  private static double zipf(int[] counts, double alpha) {
    double weight = 0;
    for (int k = counts[0]; k <= counts[counts.length - 1]; k++) {
      weight += Math.pow(k, -alpha);
    }
    double logs = 0;
    for (int count : counts) {
      logs += Math.log(count);
    }
    return -alpha * logs - counts.length * Math.log(weight);
  }
}
