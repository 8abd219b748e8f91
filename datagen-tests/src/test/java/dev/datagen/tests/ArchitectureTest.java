package dev.datagen.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Which way the modules point, and what the data path must not touch. */
@AnalyzeClasses(packages = "dev.datagen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule apiNeedsOnlyThePlatformAndPf4j =
      classes()
          .that()
          .resideInAPackage("dev.datagen.api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.datagen.api..", "java..", "org.pf4j..");

  @ArchTest
  static final ArchRule coreNamesNoPluginAndNoSink =
      noClasses()
          .that()
          .resideInAPackage("dev.datagen.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.datagen.plugins..",
              "dev.datagen.sink..",
              "dev.datagen.llm..",
              "dev.datagen.cli..");

  @ArchTest
  static final ArchRule draftingSeesNoPluginAndNoCommand =
      noClasses()
          .that()
          .resideInAPackage("dev.datagen.llm..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.datagen.plugins..", "dev.datagen.sink..", "dev.datagen.cli..");

  @ArchTest
  static final ArchRule onlyProvidersKnowTheClientLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.datagen.llm.provider..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.langchain4j..");

  @ArchTest
  static final ArchRule pluginsNeverSeeCore =
      noClasses()
          .that()
          .resideInAnyPackage("dev.datagen.plugins..", "dev.datagen.sink..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.datagen.core..", "dev.datagen.cli..");

  @ArchTest
  static final ArchRule generatorsDoNoInput =
      noClasses()
          .that()
          .resideInAPackage("dev.datagen.plugins..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net..", "java.nio.file..")
                  .and(not(type(java.net.IDN.class))));

  private static final String[] DATA_PATH = {
    "dev.datagen.api..", "dev.datagen.core..", "dev.datagen.plugins..", "dev.datagen.sink.."
  };

  /** Who reads a clock, and only to pace, to wait, to watch or to tell how long it took. */
  private static final DescribedPredicate<JavaClass> CLOCKS =
      resideInAnyPackage("dev.datagen.core.watch..")
          .or(
              type(dev.datagen.core.run.Run.class)
                  .or(nameMatching("dev\\.datagen\\.core\\.pace\\.PaceClock(\\$\\d+)?"))
                  .or(nameMatching("dev\\.datagen\\.sink\\.kafka\\.progress\\.ProgressTopic"))
                  .or(nameMatching("dev\\.datagen\\.sink\\.kafka\\.TransactionalDelivery"))
                  .or(nameMatching("dev\\.datagen\\.sink\\.kafka\\.read\\.TopicReader")));

  @ArchTest
  static final ArchRule noClockOnTheDataPath =
      noClasses()
          .that(resideInAnyPackage(DATA_PATH).and(not(CLOCKS)))
          .should()
          .callCodeUnitWhere(Ambient.CLOCK);

  @ArchTest
  static final ArchRule noGlobalRandomNoDefaultLocaleNoInexactMathOnTheDataPath =
      noClasses()
          .that()
          .resideInAnyPackage(DATA_PATH)
          .should()
          .callCodeUnitWhere(Ambient.SURROUNDINGS);

  @ArchTest
  static final ArchRule noCopyThatLosesTheOrder =
      noClasses()
          .that()
          .resideInAnyPackage("dev.datagen..")
          .should()
          .callCodeUnitWhere(Ambient.SALTED_ORDER);

  @ArchTest
  static final ArchRule packagesOfCoreAreFreeOfCycles =
      SlicesRuleDefinition.slices().matching("dev.datagen.core.(*)..").should().beFreeOfCycles();
}
