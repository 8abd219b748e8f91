package dev.datagen.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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

  @ArchTest
  static final ArchRule noClockNoGlobalRandomNoDefaultLocaleOnTheDataPath =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.datagen.api..",
              "dev.datagen.plugins..",
              "dev.datagen.core.evaluate..",
              "dev.datagen.core.rows..",
              "dev.datagen.core.plan..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(Math.class, "exp", double.class)
          .orShould()
          .callMethod(Math.class, "log", double.class)
          .orShould()
          .callMethod(Math.class, "pow", double.class, double.class)
          .orShould()
          .callMethod(Math.class, "sin", double.class)
          .orShould()
          .callMethod(Math.class, "cos", double.class)
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class);

  @ArchTest
  static final ArchRule packagesOfCoreAreFreeOfCycles =
      SlicesRuleDefinition.slices().matching("dev.datagen.core.(*)..").should().beFreeOfCycles();
}
