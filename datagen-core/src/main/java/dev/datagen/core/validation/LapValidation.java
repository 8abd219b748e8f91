package dev.datagen.core.validation;

import dev.datagen.api.rows.Chunk;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.run.LapListener;
import dev.datagen.core.run.Laps;
import dev.datagen.core.run.Tap;
import dev.datagen.core.validation.key.Resolver;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Validates each lap of a loop by itself, as the dataset that it is: with all of its own rows and
 * those of the tables that come once. A lap is concluded when its last row has passed, so memory
 * holds the laps under way, two at most where one joins in before the other has ended.
 */
public final class LapValidation implements Tap<LapValidation.Prepared>, LapListener {

  private static final Logger LOG = LoggerFactory.getLogger(LapValidation.class);

  private static final class Lap {
    private final int number;
    private final ValidationTap tap;
    private final long rows;
    private long passed;

    private Lap(int number, ValidationTap tap, long rows) {
      this.number = number;
      this.tap = tap;
      this.rows = rows;
    }
  }

  /** A chunk of a lap, looked at. */
  public record Prepared(int lap, int rows, List<RunningCheck.Merge> merges) {}

  private final ValidationOptions options;
  private final Map<Integer, Lap> laps = new ConcurrentHashMap<>();
  private int valid;
  private int invalid;
  private int shown;
  private boolean cut;
  private ValidationReport report;

  /** Makes the checks of a dataset for every lap. */
  public LapValidation(ValidationOptions options) {
    this.options = options;
  }

  @Override
  public void begins(int number, Plan plan, Set<String> made, long rows) throws IOException {
    ValidationTap tap =
        new ValidationTap(plan, options, Availability.ALL, Resolver.NONE)
            .open(plan.tables().stream().map(TablePlan::schema).toList());
    for (TablePlan table : plan.tables()) {
      for (int i = 0; !made.contains(table.name()) && i < table.chunkCount(); i++) {
        tap.append(tap.prepare(table.chunk(table.schema(), i)));
      }
    }
    Lap lap = new Lap(number, tap, rows);
    laps.put(number, lap);
    if (rows == 0) {
      conclude(lap);
    }
  }

  @Override
  public String name() {
    return "validation";
  }

  @Override
  public Prepared prepare(Chunk chunk) {
    return prepare(chunk, 0);
  }

  @Override
  public Prepared prepare(Chunk chunk, int lap) {
    return new Prepared(lap, chunk.size(), laps.get(lap).tap.prepare(chunk));
  }

  @Override
  public void append(Prepared prepared) throws IOException {
    Lap lap = laps.get(prepared.lap());
    lap.tap.append(prepared.merges());
    lap.passed += prepared.rows();
    if (lap.passed == lap.rows) {
      conclude(lap);
    }
  }

  private synchronized void conclude(Lap lap) throws IOException {
    lap.tap.conclude();
    laps.remove(lap.number);
    ValidationReport found = lap.tap.report();
    boolean good = found.summary().valid();
    if (invalid == 0) {
      report = found;
      shown = lap.number + 1;
    }
    if (good) {
      valid++;
    } else {
      invalid++;
      LOG.warn("lap {} is not valid; the report at the end says why", lap.number + 1);
    }
  }

  @Override
  public void conclude() {
    // Every lap was concluded behind its last row.
  }

  @Override
  public void abort() {
    cut = !laps.isEmpty();
    laps.values().forEach(lap -> lap.tap.abort());
    laps.clear();
  }

  /** How the laps did. */
  public synchronized Laps laps() {
    return new Laps(valid, invalid, shown, cut);
  }

  /** The report of the first lap that is not valid, else of the last complete one. */
  public synchronized Optional<ValidationReport> report() {
    return Optional.ofNullable(report);
  }
}
