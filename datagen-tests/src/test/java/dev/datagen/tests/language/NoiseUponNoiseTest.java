package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.validator.Finding;
import org.junit.jupiter.api.Test;

/** Random changes upon each other: the check comes to an end, in seconds rather than in hours. */
class NoiseUponNoiseTest {

  private static final String JITTER =
      "{'transform': 'jitter', 'args': {'std': 0.1, 'mode': 'mul'}}";
  private static final String SPIKES =
      "{'transform': 'outliers', 'args': {'rate': 0.02, 'magnitude_dist':"
          + " {'type': 'lognormal', 'params': {'mean': 1, 'sigma': 0.5}}}}";

  @Test
  void outliersOfNoisyNumbersAreHeldAgainstTheirLaw() {
    Finding finding = distribution(JITTER + "," + SPIKES);

    assertThat(finding.status()).isEqualTo(Finding.Status.PASSED);
    assertThat(finding.test()).isNotNull();
  }

  @Test
  void noiseUponNoiseIsNotCheckedAndTheReportSaysSo() {
    Finding finding = distribution(JITTER + "," + JITTER + "," + JITTER);

    assertThat(finding.status()).isEqualTo(Finding.Status.NOT_CHECKED);
    assertThat(finding.message()).contains("noise upon other noise");
  }

  private static Finding distribution(String modifiers) {
    return Made.of(
            """
            {'version': '1.0', 'nodes': [
             {'id': 'a', 'kind': 'entity', 'pk': 'id', 'rows': 1000, 'columns': [
              {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
              {'name': 'x', 'type': 'float', 'generator': {'distribution':
                {'type': 'gamma', 'params': {'shape': 3, 'scale': 5}, 'clamp': [0, 500]}},
               'modifiers': [MODIFIERS]}]}]}
            """
                .replace("MODIFIERS", modifiers))
        .finding("distribution", "a.x");
  }
}
