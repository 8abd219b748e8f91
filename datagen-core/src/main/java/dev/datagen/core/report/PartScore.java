package dev.datagen.core.report;

import dev.datagen.api.validator.Finding.Part;

/**
 * One part of the quality score.
 *
 * @param part which part
 * @param weight its share of the score, 0 to 1, the shares of parts without checks dealt out
 * @param checks its checks that could be made
 * @param passed those that hold
 * @param warnings those that hold with a warning, which count half
 * @param failed those that do not hold
 * @param share share of the checks that count: {@code (passed + warnings / 2) / checks}
 * @param points what it adds to the score: {@code 100 × weight × share}
 */
public record PartScore(
    Part part,
    double weight,
    int checks,
    int passed,
    int warnings,
    int failed,
    double share,
    double points) {}
