package dev.datagen.core.report;

import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Finding.Part;
import dev.datagen.api.validator.Finding.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The quality score: each part is the share of its checks that hold, weighed; the weight of a part
 * without checks is dealt out to the others in proportion.
 */
final class Scoring {

  private Scoring() {}

  static double weight(Part part) {
    return switch (part) {
      case CONSTRAINTS -> 0.45;
      case BEHAVIOUR -> 0.25;
      case STATISTICS -> 0.20;
      case RELATIONSHIPS -> 0.10;
    };
  }

  /** The parts, in their own order. */
  static List<PartScore> parts(List<Finding> findings) {
    double present = 0;
    for (Part part : Part.values()) {
      present += checks(findings, part) > 0 ? weight(part) : 0;
    }
    List<PartScore> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      int checks = checks(findings, part);
      int passed = count(findings, part, Status.PASSED);
      int warnings = count(findings, part, Status.WARNING);
      double weight = checks > 0 ? weight(part) / present : 0;
      double share = checks > 0 ? (passed + warnings / 2.0) / checks : 0;
      parts.add(
          new PartScore(
              part,
              weight,
              checks,
              passed,
              warnings,
              checks - passed - warnings,
              share,
              100 * weight * share));
    }
    return parts;
  }

  /** The score of the parts, rounded down to two digits, so that 100 means everything holds. */
  static double score(List<PartScore> parts) {
    if (parts.stream().allMatch(part -> part.passed() == part.checks())) {
      return 100;
    }
    double points = parts.stream().mapToDouble(PartScore::points).sum();
    return Math.floor(points * 100 + 1e-6) / 100;
  }

  static int count(List<Finding> findings, Status status) {
    return (int) findings.stream().filter(finding -> finding.status() == status).count();
  }

  private static int count(List<Finding> findings, Part part, Status status) {
    return count(findings.stream().filter(finding -> finding.part() == part).toList(), status);
  }

  private static int checks(List<Finding> findings, Part part) {
    return (int)
        findings.stream().filter(f -> f.part() == part && f.status() != Status.NOT_CHECKED).count();
  }
}
