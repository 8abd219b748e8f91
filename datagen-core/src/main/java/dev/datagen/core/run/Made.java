package dev.datagen.core.run;

import dev.datagen.api.ledger.LedgerEntry;
import dev.datagen.api.rows.Chunk;
import java.util.List;

/**
 * The rows of a task.
 *
 * @param whole as taps see them
 * @param parcels as they are handed to the sink, in this order
 * @param injected what went wrong on purpose with rows behind those of the last parcel
 * @param ledger what was changed on purpose in the values of the rows, if that is asked for; all of
 *     one table
 */
public record Made(
    List<Whole> whole, List<Parcel> parcels, List<Injected> injected, List<LedgerEntry> ledger) {

  public Made {
    whole = List.copyOf(whole);
    parcels = List.copyOf(parcels);
    injected = List.copyOf(injected);
    ledger = List.copyOf(ledger);
  }

  /** Without a ledger. */
  public Made(List<Whole> whole, List<Parcel> parcels, List<Injected> injected) {
    this(whole, parcels, injected, List.of());
  }

  /** A chunk that goes to the sink as it is, and its ledger. */
  public static Made of(Chunk chunk, List<LedgerEntry> ledger) {
    return new Made(
        List.of(new Whole(chunk, 0)),
        List.of(new Parcel(chunk, Parcel.NO_TIME, List.of())),
        List.of(),
        ledger);
  }

  /** A chunk that goes to the sink as it is. */
  public static Made of(Chunk chunk) {
    return new Made(
        List.of(new Whole(chunk, 0)),
        List.of(new Parcel(chunk, Parcel.NO_TIME, List.of())),
        List.of());
  }
}
