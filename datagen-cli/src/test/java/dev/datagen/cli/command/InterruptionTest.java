package dev.datagen.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptionTest {

  @Test
  void theProcessWaitsUntilTheCancelledRunHasCleanedUp() throws InterruptedException {
    CountDownLatch cancelled = new CountDownLatch(1);
    Interruption interruption = new Interruption(cancelled::countDown);
    Thread shutdown = new Thread(interruption::interrupt);
    shutdown.start();
    assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(interruption.happened()).isTrue();
    shutdown.join(100);
    assertThat(shutdown.isAlive()).isTrue();
    interruption.close();
    shutdown.join(10_000);
    assertThat(shutdown.isAlive()).isFalse();
  }

  @Test
  void aRunThatEndsByItselfLeavesNoHookBehind() {
    Interruption interruption = new Interruption(() -> {});
    interruption.close();
    assertThat(interruption.happened()).isFalse();
  }
}
