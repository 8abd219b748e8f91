import com.sun.management.OperatingSystemMXBean;
import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The peer needs Java 21, so this file is run as it is by a newer Java: scale=1 warmups=1. */
class TpchLineItems {

  public static void main(String[] args) throws Exception {
    double scale = Double.parseDouble(args[0].replace("scale=", ""));
    for (int i = Integer.parseInt(args[1].replace("warmups=", "")); i > 0; i--) {
      run(scale);
    }
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    long rows = run(scale);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "measured rows=%d seconds=%.6f cpu=%.6f peak=%d%n",
        rows,
        seconds,
        cpuSeconds,
        peak());
  }

  private static long run(double scale) {
    long rows = 0;
    long sum = 0;
    for (LineItem item : new LineItemGenerator(scale, 1, 1)) {
      sum += item.orderKey();
      rows++;
    }
    if (sum == 0) {
      throw new IllegalStateException("no rows");
    }
    return rows;
  }

  private static long peak() throws Exception {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
