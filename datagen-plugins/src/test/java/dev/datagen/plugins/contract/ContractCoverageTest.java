package dev.datagen.plugins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.plugins.sequence.SequenceFactory;
import dev.datagen.testkit.contract.ContractCoverage;
import org.junit.jupiter.api.Test;

class ContractCoverageTest {

  @Test
  void everyComponentIsHeldToAContract() throws Exception {
    assertThat(ContractCoverage.lacking(SequenceFactory.class, getClass())).isEmpty();
  }
}
