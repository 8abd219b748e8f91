package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.testkit.contract.ContractCoverage;
import org.junit.jupiter.api.Test;

class ContractCoverageTest {

  @Test
  void everyComponentIsHeldToAContract() throws Exception {
    assertThat(ContractCoverage.lacking(KafkaSinkFactory.class, getClass())).isEmpty();
  }
}
