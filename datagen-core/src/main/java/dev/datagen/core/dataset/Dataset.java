package dev.datagen.core.dataset;

import dev.datagen.api.problem.Position;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.time.Timeframe;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A schema that was read and passed all checks that need no plan.
 *
 * @param spec the document
 * @param timeframe its timeframe, parsed
 * @param hash SHA-256 of the canonical form (keys sorted, comments and nulls left out) in
 *     hexadecimal
 * @param source the source text, for messages that show the offending line
 * @param warnings what a user should look at
 * @param positions path ({@code nodes[1].columns[2]}) → where in the source; a path that does not
 *     occur gives the position of its nearest ancestor that does
 * @param comments path → the {@code comment} of the object there where it is text, else empty
 */
public record Dataset(
    DatasetSpec spec,
    Optional<Timeframe> timeframe,
    String hash,
    String source,
    List<Problem> warnings,
    Function<String, Position> positions,
    Function<String, String> comments) {

  /** The table of that name, or null. */
  public NodeSpec node(String id) {
    for (NodeSpec node : spec.nodes()) {
      if (node.id().equals(id)) {
        return node;
      }
    }
    return null;
  }

  /** An error at a path of this dataset. */
  public Problem error(String code, String path, String message, String hint) {
    return Problem.error(code, path, message, hint, positions.apply(path));
  }

  /** A warning at a path of this dataset. */
  public Problem warning(String code, String path, String message, String hint) {
    return Problem.warning(code, path, message, hint, positions.apply(path));
  }
}
