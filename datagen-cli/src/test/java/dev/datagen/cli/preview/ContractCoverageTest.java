package dev.datagen.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.testkit.contract.ContractCoverage;
import org.junit.jupiter.api.Test;

class ContractCoverageTest {

  @Test
  void everyComponentIsHeldToAContract() throws Exception {
    assertThat(ContractCoverage.lacking(ConsoleSinkFactory.class, getClass())).isEmpty();
  }
}
