package dev.datagen.core.reading;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.time.Timeframe;
import dev.datagen.core.bind.Binder;
import dev.datagen.core.bind.Locator;
import dev.datagen.core.bind.Problems;
import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.bind.SchemaPath;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.LanguageForms;
import dev.datagen.core.dataset.Vocabulary;
import dev.datagen.core.document.Document;
import dev.datagen.core.document.DocumentReader;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.TextValue;
import dev.datagen.core.preflight.Preflight;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads schemas: from bytes to a dataset that passed every check that needs no plan. */
public final class DatasetReader {

  private static final long MOST_BYTES = 16L << 20;

  private DatasetReader() {}

  /**
   * Reads a schema file: YAML if its name ends in {@code .yaml} or {@code .yml}, JSON otherwise.
   *
   * @throws ProblemException with everything that is wrong, in the order of the text
   */
  public static Dataset read(Path file, Vocabulary vocabulary) {
    return read(bytes(file), file.toString(), vocabulary);
  }

  /**
   * Reads a schema from memory.
   *
   * @param name name of the file, which tells the syntax and is shown in messages
   * @throws ProblemException with everything that is wrong, in the order of the text
   */
  public static Dataset read(byte[] bytes, String name, Vocabulary vocabulary) {
    Document document = DocumentReader.read(bytes, name);
    Problems problems = new Problems(document);
    DatasetSpec spec =
        new Binder(problems, LanguageForms.rules(vocabulary))
            .bind(document.root(), SchemaPath.ROOT, DatasetSpec.class);
    Optional<Timeframe> timeframe = Timeframes.read(spec, problems);
    if (spec != null) {
      Preflight.check(spec, problems);
    }
    if (problems.errors() > 0) {
      throw new ProblemException(problems.sorted());
    }
    return new Dataset(
        spec,
        timeframe,
        CanonicalHash.of(document.root()),
        document.text(),
        problems.sorted(),
        path -> document.position(Locator.nearest(document.root(), path)),
        path -> comment(document.root(), path));
  }

  private static String comment(Value root, String path) {
    return Locator.find(root, SchemaPath.of(path).key(RecordShape.COMMENT).toString()).orElse(root)
            instanceof TextValue text
        ? text.text()
        : "";
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw unreadable(file, "is a folder, not a schema file", null);
      }
      if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
        throw unreadable(file, "is larger than 16 MB", null);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "does not exist", e);
    } catch (AccessDeniedException e) {
      throw unreadable(file, "may not be read by this user", e);
    } catch (IOException e) {
      throw unreadable(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static ProblemException unreadable(Path file, String why, IOException cause) {
    Problem problem = Problem.error("unreadable", "", "the schema " + file + " " + why, "", null);
    return new ProblemException(problem, cause);
  }
}
