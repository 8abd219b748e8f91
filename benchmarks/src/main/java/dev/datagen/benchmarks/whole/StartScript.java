package dev.datagen.benchmarks.whole;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/** What the distribution's script tells Java beyond the collector, for runs made without it. */
public final class StartScript {

  private static final long YOUNG = 128L << 20;

  private StartScript() {}

  /** Room for the young: 128 MiB for each processor, as a share of a quarter of the memory. */
  public static List<String> heap() {
    long memory =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    long ratio = memory / 4 / (YOUNG * Runtime.getRuntime().availableProcessors()) - 1;
    return ratio > 2 ? List.of("-XX:NewRatio=" + ratio) : List.of();
  }
}
