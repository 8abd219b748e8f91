package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.testkit.contract.SampleSink.Flaw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way of breaking the contract of sinks is caught by the promise that it breaks. */
class SinkContractTest extends BreachesTest {

  SinkContractTest() {
    super(SinkContract.class);
  }

  @Test
  void goodSinksOfBothKindsPass() {
    assertThat(Failing.promises(GoodFiles.class)).isEmpty();
    assertThat(Failing.promises(GoodStream.class)).isEmpty();
  }

  static class GoodFiles extends OfFiles {
    GoodFiles() {
      super(Flaw.NONE);
    }
  }

  static class GoodStream extends OfStream {
    GoodStream() {
      super(Flaw.NONE);
    }
  }

  @Breaks("theFactoryIsFitForTheCommandLine")
  static class IllNamed extends OfFiles {
    IllNamed() {
      super(Flaw.NONE, "Ill-Named");
    }
  }

  @Breaks({
    "everyValueComesBack",
    "chunksOfAnySizeGiveTheSameRows",
    "chunksPreparedInAnyOrderOnManyThreadsGiveTheSameRows",
    "closingTwiceDoesNoHarm",
    "openingTakesAwayWhatAnEarlierRunFinished"
  })
  static class WithoutNulls extends OfFiles {
    WithoutNulls() {
      super(Flaw.NULLS_AS_EMPTY_TEXTS);
    }
  }

  @Breaks({
    "chunksOfAnySizeGiveTheSameRows",
    "chunksPreparedInAnyOrderOnManyThreadsGiveTheSameRows",
    "closingTwiceDoesNoHarm",
    "openingTakesAwayWhatAnEarlierRunFinished"
  })
  static class OfFirstChunks extends OfFiles {
    OfFirstChunks() {
      super(Flaw.FIRST_CHUNKS_ONLY);
    }
  }

  @Breaks("chunksPreparedInAnyOrderOnManyThreadsGiveTheSameRows")
  static class InOrderOfPreparing extends OfFiles {
    InOrderOfPreparing() {
      super(Flaw.ORDER_OF_PREPARING);
    }
  }

  @Breaks("chunksPreparedInAnyOrderOnManyThreadsGiveTheSameRows")
  static class SharingABuffer extends OfFiles {
    SharingABuffer() {
      super(Flaw.SHARED_BUFFER);
    }
  }

  @Breaks("chunksAreNotChanged")
  static class Overwriting extends OfFiles {
    Overwriting() {
      super(Flaw.OVERWRITES_CHUNKS);
    }
  }

  @Breaks("theReceiptTellsRowsAndPlacesInTheOrderOfTheTables")
  static class ForgettingEmptyTables extends OfFiles {
    ForgettingEmptyTables() {
      super(Flaw.RECEIPT_WITHOUT_EMPTY_TABLES);
    }
  }

  @Breaks("nothingLooksFinishedBeforeTheCommit")
  static class Hasty extends OfFiles {
    Hasty() {
      super(Flaw.SHOWS_WHAT_IS_NOT_FINISHED);
    }
  }

  @Breaks({
    "anAbortLeavesNothing",
    "anAbortAfterAFailureElsewhereLeavesNothing",
    "closingTwiceDoesNoHarm"
  })
  static class KeepingWhatWasAppended extends OfFiles {
    KeepingWhatWasAppended() {
      super(Flaw.KEEPS_WHAT_WAS_APPENDED);
    }
  }

  @Breaks("anAbortAfterAFailureElsewhereLeavesNothing")
  static class KeepingWhatWasPrepared extends OfFiles {
    KeepingWhatWasPrepared() {
      super(Flaw.KEEPS_WHAT_WAS_PREPARED);
    }
  }

  @Breaks("closingTwiceDoesNoHarm")
  static class EndingOnceOnly extends OfFiles {
    EndingOnceOnly() {
      super(Flaw.ENDS_ONCE_ONLY);
    }
  }

  @Breaks("closingTwiceDoesNoHarm")
  static class TakingBack extends OfFiles {
    TakingBack() {
      super(Flaw.TAKES_BACK_WHAT_WAS_COMMITTED);
    }
  }

  @Breaks("openingTakesAwayWhatAnEarlierRunFinished")
  static class TrustingAnEarlierRun extends OfFiles {
    TrustingAnEarlierRun() {
      super(Flaw.TRUSTS_AN_EARLIER_RUN);
    }
  }

  @Breaks("aStreamTakesParcelsOfTablesInTurns")
  static class OneTableAfterTheOther extends OfStream {
    OneTableAfterTheOther() {
      super(Flaw.ONE_TABLE_AFTER_THE_OTHER);
    }
  }

  @Breaks("aStreamMayPause")
  static class EndingAtAPause extends OfStream {
    EndingAtAPause() {
      super(Flaw.ENDS_AT_A_PAUSE);
    }
  }

  /** A contract for a sink whose rows count at the end. */
  abstract static class OfFiles extends One {
    OfFiles(Flaw flaw) {
      super(new Factory(flaw, "sample", false));
    }

    OfFiles(Flaw flaw, String id) {
      super(new Factory(flaw, id, false));
    }
  }

  /** A contract for a sink whose rows count at once. */
  abstract static class OfStream extends One {
    OfStream(Flaw flaw) {
      super(new Factory(flaw, "sample", true));
    }
  }

  /** A contract for one sink. */
  abstract static class One extends SinkContract<None> {

    private final Factory factory;

    One(Factory factory) {
      this.factory = factory;
    }

    @Override
    protected SinkFactory<None> factory() {
      return factory;
    }

    @Override
    protected None options() {
      return new None();
    }

    @Override
    protected List<List<Object>> read(Path directory, TableSchema table) throws Exception {
      return SampleSink.read(SampleSink.file(directory, table.name()));
    }
  }

  /** No options. */
  public record None() {}

  /** A factory of the sample sink. */
  public static final class Factory implements SinkFactory<None> {

    private final Flaw flaw;
    private final String id;
    private final boolean streams;

    /** A factory as the registry makes it. */
    public Factory() {
      this(Flaw.NONE, "sample", false);
    }

    Factory(Flaw flaw, String id, boolean streams) {
      this.flaw = flaw;
      this.id = id;
      this.streams = streams;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Class<None> options() {
      return None.class;
    }

    @Override
    public boolean streams() {
      return streams;
    }

    @Override
    public Sink<?> open(SinkContext context, None options) throws IOException {
      return new SampleSink(context, flaw);
    }
  }
}
