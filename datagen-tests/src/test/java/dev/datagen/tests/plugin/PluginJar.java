package dev.datagen.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A plugin's JAR, compiled and packed from sources as its author would do it. */
final class PluginJar {

  /** A schema with a table {@code thing} of 40 rows whose column {@code value} the plugin makes. */
  static final String SCHEMA =
      """
      {"version": "1.0", "nodes": [{"id": "thing", "kind": "entity", "pk": "id",
       "rows": 40, "columns": [
        {"name": "id", "type": "int", "generator": {"sequence": {}}},
        {"name": "value", "type": "int", "generator": {"acme": {}}}]}]}
      """;

  /** Body of a generator that does its work. */
  static final String ONES =
      """
      long[] values = new long[rows.size()];
      java.util.Arrays.fill(values, 1);
      return LongColumn.of(values);
      """;

  /** For ever, whoever interrupts; without wearing out the machine, since nobody can stop it. */
  static final String ENDLESS =
      "for (boolean on = true; on; ) {"
          + " try { Thread.sleep(1000); } catch (InterruptedException e) { on = true; } }";

  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, String> hooks = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();

  PluginJar() {
    manifest.put("Plugin-Id", "acme");
    manifest.put("Plugin-Version", "1.2.3");
    manifest.put("Plugin-Requires", "0.1.0");
  }

  /** Sets a line of the manifest; null takes it out. */
  PluginJar manifest(String name, String value) {
    manifest.put(name, value);
    manifest.values().removeIf(java.util.Objects::isNull);
    return this;
  }

  /** Adds a class of the package {@code acme}. */
  PluginJar source(String simpleName, String text) {
    sources.put(simpleName, text);
    return this;
  }

  /** Leaves a compiled class out of the JAR. */
  PluginJar without(String simpleName) {
    left.add(simpleName);
    return this;
  }

  /**
   * A generator {@code acme} of ints with the body of its factory and of its method {@code
   * generate}.
   */
  PluginJar generator(String factory, String generate) {
    return source(
        "Acme",
        """
        package acme;
        import dev.datagen.api.column.*;
        import dev.datagen.api.generator.*;
        import dev.datagen.api.plan.*;
        import dev.datagen.api.random.RandomKey;
        import dev.datagen.api.rows.Rows;
        @org.pf4j.Extension
        public class Acme implements GeneratorFactory<Acme.Arguments> {
          public record Arguments() {}
          %s
          public String id() { return "acme"; }
          public Class<Arguments> arguments() { return Arguments.class; }
          public Generator plan(Arguments arguments, ColumnContext context) {
            /*plan*/
            return new Made();
          }
          static class Made implements Generator {
            public ColumnType output() { return ColumnType.INT; }
            public Column generate(Rows rows, RandomKey key, Inputs inputs) {
              %s
            }
          }
        }
        """
            .formatted(factory, generate));
  }

  /** Puts statements into the plan of the generator. */
  PluginJar planning(String statements) {
    sources.computeIfPresent("Acme", (name, text) -> text.replace("/*plan*/", statements));
    return this;
  }

  /**
   * A sink {@code acme} that throws everything away, with statements at the beginning of one of its
   * methods.
   */
  PluginJar sink(String method, String statements) {
    hooks.put(method, statements);
    return source(
        "Acme",
        hooked(
            """
            package acme;
            import dev.datagen.api.rows.Chunk;
            import dev.datagen.api.sink.*;
            import java.util.List;
            @org.pf4j.Extension
            public class Acme implements SinkFactory<Acme.Options> {
              public record Options() {}
              public String id() { return "acme"; }
              public Class<Options> options() { return Options.class; }
              public Sink<?> open(SinkContext context, Options options) {
                /*open*/
                return new Away();
              }
              static class Away implements Sink<Chunk> {
                public ResumePoint position() { /*position*/ return ResumePoint.START; }
                public Chunk prepare(Chunk chunk) { /*prepare*/ return chunk; }
                public void append(Chunk chunk) { /*append*/ }
                public Receipt commit() { /*commit*/ return new Receipt(List.of()); }
                public void abort() { /*abort*/ }
              }
            }
            """));
  }

  /** A validator {@code acme} of every table, with statements at the beginning of a method. */
  PluginJar validator(String method, String statements) {
    hooks.put(method, statements);
    return source(
        "Acme",
        hooked(
            """
            package acme;
            import dev.datagen.api.rows.*;
            import dev.datagen.api.validator.*;
            import java.util.List;
            @org.pf4j.Extension
            public class Acme implements ValidatorFactory<Acme.Arguments> {
              public record Arguments() {}
              public String id() { return "acme"; }
              public Class<Arguments> arguments() { return Arguments.class; }
              public Validator<?> plan(Arguments arguments, List<TableSchema> tables) {
                /*plan*/
                return new Nothing();
              }
              static class Nothing implements Validator<Long> {
                public boolean observes(String table) { return true; }
                public Long observe(Chunk chunk) { /*observe*/ return 1L; }
                public Long merge(Long a, Long b) { /*merge*/ return a + b; }
                public List<Finding> conclude(Long state) { /*conclude*/ return List.of(); }
              }
            }
            """));
  }

  /**
   * A source {@code acme} of a table {@code thing} of 40 rows, with statements at the beginning of
   * a method.
   */
  PluginJar dataSource(String method, String statements) {
    hooks.put(method, statements);
    return source(
        "Acme",
        hooked(
            """
            package acme;
            import dev.datagen.api.column.*;
            import dev.datagen.api.source.*;
            import java.util.*;
            @org.pf4j.Extension
            public class Acme implements SourceFactory<Acme.Options> {
              public record Options() {}
              public String id() { return "acme"; }
              public Class<Options> options() { return Options.class; }
              public Source open(SourceContext context, Options options) {
                /*open*/
                return new There();
              }
              static class There implements Source {
                public List<SourceTable> tables() {
                  /*tables*/
                  return List.of(new SourceTable("thing",
                      List.of(new SourceColumn("id", ColumnType.INT, "int")),
                      OptionalLong.of(40), List.of(new Part()), ""));
                }
                public void close() { /*close source*/ }
              }
              static class Part implements SourceSplit {
                public SourceReader open(List<Integer> columns) { /*split*/ return new Rows(); }
                public long rows() { return 40; }
              }
              static class Rows implements SourceReader {
                private boolean read;
                public List<Column> read(int maxRows) {
                  /*read*/
                  if (read) { return List.of(); }
                  read = true;
                  long[] ids = new long[40];
                  for (int i = 0; i < 40; i++) { ids[i] = i + 1; }
                  return List.of(LongColumn.of(ids));
                }
                public void close() { /*close reader*/ }
              }
            }
            """));
  }

  private String hooked(String text) {
    String hooked = text;
    for (Map.Entry<String, String> hook : hooks.entrySet()) {
      hooked = hooked.replace("/*" + hook.getKey() + "*/", hook.getValue());
    }
    return hooked;
  }

  /** Writes the JAR; the annotation processor of PF4J makes its index. */
  Path write(Path jar) throws IOException {
    Path classes = Files.createTempDirectory(jar.getParent(), ".classes");
    compile(classes);
    Manifest written = new Manifest();
    written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach((name, value) -> written.getMainAttributes().putValue(name, value));
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).filter(this::isPacked).toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out, written)) {
      for (Path file : files) {
        packed.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, packed);
      }
    }
    return jar;
  }

  private boolean isPacked(Path file) {
    return left.stream().noneMatch(name -> file.endsWith("acme/" + name + ".class"));
  }

  private void compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Source(name, text)));
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-classpath",
              System.getProperty("java.class.path"),
              "-processor",
              "org.pf4j.processor.ExtensionAnnotationProcessor");
      StringWriter said = new StringWriter();
      boolean compiled = compiler.getTask(said, manager, null, options, null, files).call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///acme/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
