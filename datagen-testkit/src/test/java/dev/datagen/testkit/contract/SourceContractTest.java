package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.testkit.contract.SampleSource.Flaw;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each way of breaking the contract of sources is caught by the promise that it breaks. */
class SourceContractTest extends BreachesTest {

  SourceContractTest() {
    super(SourceContract.class);
  }

  @Test
  void aGoodSourcePasses() {
    assertThat(Failing.promises(Good.class)).isEmpty();
  }

  static class Good extends One {
    Good() {
      super(Flaw.NONE);
    }
  }

  @Breaks("theFactoryIsFitForTheCommandLine")
  static class IllNamed extends One {
    IllNamed() {
      super(new Factory("Ill Named", Flaw.NONE));
    }
  }

  @Breaks("everyTableIsFoundOnceWithItsColumns")
  static class FindingTablesTwice extends One {
    FindingTablesTwice() {
      super(Flaw.FINDS_TABLES_TWICE);
    }
  }

  @Breaks("everyValueComesBack")
  static class NullsAsZero extends One {
    NullsAsZero() {
      super(Flaw.FORGETS_NULLS);
    }
  }

  @Breaks({"everyValueComesBack", "columnsComeAsTheyAreAskedFor"})
  static class InAnOrderOfItsOwn extends One {
    InAnOrderOfItsOwn() {
      super(Flaw.LAST_COLUMN_FIRST);
    }
  }

  @Breaks("readsOfAnySizeGiveTheSameRows")
  static class GivingMoreThanAskedFor extends One {
    GivingMoreThanAskedFor() {
      super(Flaw.GIVES_TWENTY_AT_LEAST);
    }
  }

  @Breaks("splitsReadOnManyThreadsGiveTheSameRows")
  static class SharingAPlace extends One {
    SharingAPlace() {
      super(Flaw.SHARES_ITS_PLACE);
    }
  }

  @Breaks("rowsAreCountedRight")
  static class Miscounting extends One {
    Miscounting() {
      super(Flaw.MISCOUNTS);
    }
  }

  @Breaks("aMissingTableIsNotMadeUp")
  static class MakingUpTables extends One {
    MakingUpTables() {
      super(Flaw.MAKES_UP_TABLES);
    }
  }

  @Breaks("aLocationThatCannotBeReadIsTold")
  static class SilentAboutNowhere extends One {
    SilentAboutNowhere() {
      super(Flaw.SILENT_ABOUT_NOWHERE);
    }
  }

  @Breaks("closingEarlyAndTwiceDoesNoHarm")
  static class ClosingOnceOnly extends One {
    ClosingOnceOnly() {
      super(Flaw.CLOSES_ONCE_ONLY);
    }
  }

  /** A contract for one source. */
  abstract static class One extends SourceContract<None> {

    private final Factory factory;

    One(Flaw flaw) {
      this(new Factory("sample", flaw));
    }

    One(Factory factory) {
      this.factory = factory;
    }

    @Override
    protected SourceFactory<None> factory() {
      return factory;
    }

    @Override
    protected None options() {
      return new None();
    }

    @Override
    protected String store(Path directory) {
      return SampleSource.LOCATION;
    }
  }

  /** No options. */
  public record None() {}

  /** A factory of the sample source. */
  public static final class Factory implements SourceFactory<None> {

    private final String id;
    private final Flaw flaw;

    /** A factory as the registry makes it. */
    public Factory() {
      this("sample", Flaw.NONE);
    }

    Factory(String id, Flaw flaw) {
      this.id = id;
      this.flaw = flaw;
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
    public Source open(SourceContext context, None options) throws IOException {
      String location = context.locations().get(0);
      if (flaw != Flaw.SILENT_ABOUT_NOWHERE && !location.equals(SampleSource.LOCATION)) {
        throw new IOException("there is no " + location);
      }
      return new SampleSource(flaw, context);
    }
  }
}
