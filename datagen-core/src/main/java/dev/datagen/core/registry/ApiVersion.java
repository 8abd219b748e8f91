package dev.datagen.core.registry;

import com.github.zafarkhaja.semver.Version;
import org.pf4j.DefaultVersionManager;

/**
 * Which plugins fit this version of the plugin API (semantic versioning). A plugin that names the
 * version it was built for fits as long as nothing it may use has changed since: the major version
 * (below 1.0 the minor one) is the same, and the plugin's is not newer. An expression such as
 * {@code ">=0.1.0 & <0.3.0"} is taken at its word.
 */
final class ApiVersion {

  /** Version of the plugin API. */
  static final String CURRENT = "0.1.0";

  private static final String PLAIN = "\\d+\\.\\d+\\.\\d+([-+].*)?";

  private ApiVersion() {}

  static boolean fits(String requires) {
    if (!requires.matches(PLAIN)) {
      return new DefaultVersionManager().checkVersionConstraint(CURRENT, requires);
    }
    Version built = Version.parse(requires);
    Version current = Version.parse(CURRENT);
    return built.majorVersion() == current.majorVersion()
        && (current.majorVersion() > 0 || built.minorVersion() == current.minorVersion())
        && !built.isHigherThan(current);
  }
}
