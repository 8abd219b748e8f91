package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.datagen.api.rows.Chunk;
import dev.datagen.core.Datagen;
import dev.datagen.testkit.ChunkCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report for people: whole in itself, safe, the same for the same data, and fit to be seen. */
class HtmlReportTest {

  @TempDir Path folder;

  private String report(Datagen datagen, String name) throws IOException {
    Path file = folder.resolve(name + ".html");
    datagen.html(file).to(ChunkCollector::new).run();
    return Files.readString(file);
  }

  private static Datagen example(String name) {
    return Generated.example(name).seed(42).rows(150);
  }

  @Test
  void itNeedsNothingFromOutsideAndRunsNoScript() throws IOException {
    for (String example : Examples.names()) {
      String html = report(example(example), example);
      assertThat(html)
          .as(example)
          .doesNotContain("<script", "http://", "https://", "@import", "url(", " src=")
          .startsWith("<!doctype html>")
          .endsWith("</html>\n");
    }
  }

  @Test
  void itShowsScoreTablesChartsAndTheDag() throws IOException {
    String html = report(example("ecommerce"), "shop");
    assertThat(html)
        .contains("of 100", "constraints", "relationships", "class=\"dag\"", "id=\"t-order\"")
        .contains("class=\"chart heat seen\"", "class=\"chart heat law\"")
        .contains("rows of each customer", "class=\"law\"", "class=\"list\"");
    assertThat(report(example("marketing_funnel"), "funnel")).contains("<ul class=\"funnel\">");
  }

  @Test
  void cohortsAreDrawnAsObservedBesideWhatWasDeclared() throws IOException {
    String html = report(example("iot_fleet"), "fleet");
    int start = html.indexOf("<h3>cohorts: ");
    assertThat(start).isPositive();
    String card = html.substring(start, html.indexOf("</article>", start));
    assertThat(card)
        .contains("<path class=\"law\"", "factor in the data, by age")
        .containsPattern("<rect class=\"seen\"[^>]*height=\"[1-9]")
        .containsPattern("<title>[a-z]+ 0: [0-9.]+, declared [0-9.]+</title>");
  }

  @Test
  void theDagShowsTheRowsOfTheDataNotOfTheSchema() throws IOException {
    Path data = folder.resolve("data");
    example("simple_users_events").rows(70).to("parquet", Map.of()).directory(data).run();
    Path read = folder.resolve("read.html");
    Generated.example("simple_users_events")
        .html(read)
        .validate("parquet", List.of(data.toString()), Map.of());
    assertThat(Files.readString(read)).contains(">70 rows</text>").doesNotContain(">1,000 rows<");
  }

  @Test
  void itIsTheSameForAnyThreadsAndChunks() throws IOException {
    String one = report(example("ecommerce").threads(1), "one");
    assertThat(report(example("ecommerce").threads(3).chunkRows(17), "many")).isEqualTo(one);
    assertThat(report(example("iot_fleet").chunkRows(11), "small"))
        .isEqualTo(report(example("iot_fleet"), "large"));
  }

  @Test
  void dataReadBackGiveTheReportThatTheRunGave() throws IOException {
    Path made = folder.resolve("made.html");
    example("ecommerce").html(made).to("parquet", Map.of()).directory(folder.resolve("data")).run();
    Path read = folder.resolve("read.html");
    example("ecommerce")
        .html(read)
        .validate("parquet", List.of(folder.resolve("data").toString()), Map.of());
    String charts = "<section class=\"table\"";
    String expected = Files.readString(made);
    String actual = Files.readString(read);
    assertThat(actual.substring(actual.indexOf(charts)))
        .isEqualTo(expected.substring(expected.indexOf(charts)));
  }

  @Test
  void textOfSchemasAndDataIsEscaped() throws IOException {
    String hostile = "</title><script>alert(1)</script><img src=x onerror='alert(2)'>\\u0007";
    String html =
        report(
            Generated.schema(
                """
                {"version": "1.0", "metadata": {"name": "%s"}, "nodes": [
                 {"id": "thing", "kind": "entity", "pk": "id", "rows": 60, "columns": [
                  {"name": "id", "type": "int", "generator": {"sequence": {}}},
                  {"name": "kind", "type": "string",
                   "generator": {"choice": {"choices": ["%s", "plain"]}}}]}]}
                """
                    .formatted(hostile, hostile)),
            "hostile");
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "<img", "\u0007");
  }

  @Test
  void failedChecksAreShownWithExampleRowsWhoseTextIsEscaped() throws IOException {
    String schema =
        """
        {"version": "1.0", "nodes": [
         {"id": "thing", "kind": "entity", "pk": "id", "rows": 60, "columns": [
          {"name": "id", "type": "int", "generator": {"sequence": {}}},
          {"name": "kind", "type": "string", "generator": {"choice": {"choices": [%s]}}}]}],
         "constraints": {"enum": [{"attr": "thing.kind", "values": [%s]}]}}
        """;
    String hostile = "\"<b onload=x>\"";
    Path data = folder.resolve("data");
    Generated.schema(schema.formatted(hostile, hostile))
        .to("parquet", Map.of())
        .directory(data)
        .run();
    Path read = folder.resolve("read.html");
    Generated.schema(schema.formatted("\"plain\"", "\"plain\""))
        .html(read)
        .validate("parquet", List.of(data.toString()), Map.of());
    String html = Files.readString(read);
    String checks = html.substring(html.indexOf("<h2>Checks"), html.indexOf("class=\"table\""));
    assertThat(checks)
        .contains("<code>thing.kind</code>", "60 of 60", "&lt;b onload=x&gt;")
        .doesNotContain("<b onload");
    assertThat(html).contains("not valid").doesNotContain("<b onload");
  }

  @Test
  void barsAndLawsAreDrawnAsLongAsTheNumbersAreLarge() throws IOException {
    Datagen datagen =
        Generated.schema(
            """
            {"version": "1.0", "timeframe": {"start": "2024-01-01", "end": "2024-12-29T23:59:59Z",
             "freq": "h"}, "nodes": [
             {"id": "thing", "kind": "entity", "pk": "id", "rows": 400, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "kind", "type": "string", "generator": {"choice":
                {"choices": ["a", "b", "c"], "weights": [1, 2, 5]}}},
              {"name": "at", "type": "datetime", "generator": {"datetime_series": {"pattern":
                {"dimension": "dow", "weights": [4, 1, 1, 1, 1, 1, 1]}}}}]},
             {"id": "part", "kind": "fact", "pk": "id", "parents": ["thing"],
              "fanout": {"distribution": "uniform", "min": 1, "max": 4}, "columns": [
              {"name": "id", "type": "int", "generator": {"sequence": {}}},
              {"name": "thing_id", "type": "int", "generator": {"lookup": {"from": "thing.id"}}}]}]}
            """);
    ChunkCollector data = Generated.run(datagen);
    String html = report(datagen, "numbers");
    Map<String, Double> kinds = shares(data, "thing", 1, Object::toString);
    Drawn drawn = new Drawn(html);
    drawn.assertList("<h3>kind ", kinds, Map.of("a", 0.125, "b", 0.25, "c", 0.625));
    Map<String, Double> perThing = new TreeMap<>();
    shares(data, "part", 1, Object::toString)
        .forEach(
            (thing, share) -> perThing.merge(count(share, data, "part"), 1 / 400.0, Double::sum));
    drawn.assertHistogram(
        "<h3>rows of each thing", perThing, Map.of("1", 0.25, "2", 0.25, "3", 0.25, "4", 0.25));
    drawn.assertWeek(
        "<h3>at ", shares(data, "thing", 2, HtmlReportTest::hourOfWeek), 0.4 / 24, 0.1 / 24);
  }

  private static String count(double share, ChunkCollector data, String table) {
    long rows = data.chunks(table).stream().mapToLong(Chunk::size).sum();
    return String.valueOf(Math.round(share * rows));
  }

  private static String hourOfWeek(Object micros) {
    long hours = Math.floorDiv((Long) micros, 3_600_000_000L);
    return Math.floorMod(Math.floorDiv(hours, 24L) + 3, 7L) + " " + Math.floorMod(hours, 24L);
  }

  private static Map<String, Double> shares(
      ChunkCollector data, String table, int column, Function<Object, String> name) {
    Map<String, Double> shares = new TreeMap<>();
    long rows = data.chunks(table).stream().mapToLong(Chunk::size).sum();
    for (Chunk chunk : data.chunks(table)) {
      for (int i = 0; i < chunk.size(); i++) {
        shares.merge(name.apply(chunk.columns().get(column).value(i)), 1.0 / rows, Double::sum);
      }
    }
    return shares;
  }

  @Test
  void aBrowserCutsNothingOffAndNoTextIsTooSmallToRead() throws Exception {
    Path chromium = chromium();
    assumeThat(chromium).as("no chromium here: the report was not measured").isNotNull();
    for (String example : List.of("ecommerce", "iot_fleet", "marketing_funnel")) {
      Path page = folder.resolve(example + "-measured.html");
      String html = report(example(example), example);
      Files.writeString(page, html.replace("</body>", MEASURE + "</body>"));
      List<Integer> widths = example.equals("ecommerce") ? List.of(1280, 500) : List.of(500);
      for (int width : widths) {
        List<String> how = List.of("--dump-dom", "--window-size=" + width + ",1800");
        String said = chromium(chromium, how, page);
        assertThat(said)
            .as("%s in a window of %d", example, width)
            .contains("measured: 0 wrong")
            .containsPattern("looked at [1-9]\\d\\d+");
      }
    }
  }

  /** Looks at every part of every picture, at every card and at every text. */
  private static final String MEASURE =
      """
      <script>
      const wrong = [];
      let looked = 0;
      document.querySelectorAll('svg').forEach(svg => {
        if (!svg.getAttribute('viewBox') || svg.clientWidth === 0) return;
        const box = svg.viewBox.baseVal;
        const pixel = box.width / svg.clientWidth;
        svg.querySelectorAll('rect,path,circle,text').forEach(part => {
          looked++;
          const at = part.getBBox();
          const line = part.matches('path.law') ? pixel : 0;
          if (at.x - line < box.x - 0.6 || at.y - line < box.y - 0.1
              || at.x + at.width + line > box.x + box.width + 0.6
              || at.y + at.height - line > box.y + box.height + 0.6) {
            wrong.push(`cut off: ${part.tagName} ${part.textContent} in `
              + `${svg.getAttribute('aria-label')}: ${at.x} ${at.y} ${at.width} ${at.height}`);
          }
        });
      });
      document.querySelectorAll('.card,.finding,.score,.checks').forEach(card => {
        looked++;
        if (card.scrollWidth > card.clientWidth + 1) wrong.push(`too wide: ${card.textContent}`);
      });
      document.querySelectorAll('h1,h2,h3,h4,p,td,th,li,.name,.value,summary').forEach(text => {
        looked++;
        const size = parseFloat(getComputedStyle(text).fontSize);
        if (size < 11) wrong.push(`${size} pixels: ${text.textContent}`);
      });
      document.body.textContent =
        `measured: ${wrong.length} wrong, looked at ${looked}; ${wrong.slice(0, 10).join('; ')}`;
      </script>
      """;

  @Test
  void aBrowserShowsItOnADesktopOnAPhoneAndInTheDarkWithoutAComplaint() throws Exception {
    Path chromium = chromium();
    assumeThat(chromium).as("no chromium here: the report was not looked at").isNotNull();
    report(example("ecommerce"), "shop");
    for (List<String> look :
        List.of(
            List.of("--window-size=1280,1800"),
            List.of("--window-size=390,1800"),
            List.of("--window-size=1280,1800", "--blink-settings=preferredColorScheme=0"))) {
      Path picture = folder.resolve("look" + look.hashCode() + ".png");
      String said = screenshot(chromium, picture, look);
      assertThat(said).doesNotContain(":CONSOLE");
      var image = ImageIO.read(picture.toFile());
      assertThat(image.getHeight()).isEqualTo(1800);
      boolean dark = look.size() == 2;
      assertThat((image.getRGB(2, 2) & 0xFF) < 64).as("dark").isEqualTo(dark);
      // nothing reaches beyond the right edge: the last column of pixels is background throughout
      for (int y = 0; y < image.getHeight(); y++) {
        assertThat(image.getRGB(image.getWidth() - 1, y)).isEqualTo(image.getRGB(2, 2));
      }
    }
  }

  private String screenshot(Path chromium, Path picture, List<String> look) throws Exception {
    List<String> how = new ArrayList<>(look);
    how.add("--screenshot=" + picture);
    return chromium(chromium, how, folder.resolve("shop.html"));
  }

  private String chromium(Path chromium, List<String> how, Path page) throws Exception {
    List<String> command = new ArrayList<>(List.of(chromium.toString(), "--headless"));
    command.addAll(
        List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--enable-logging=stderr",
            "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(how);
    command.add(page.toUri().toString());
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("chromium did not end: " + Files.readString(said));
    }
    return Files.readString(said, StandardCharsets.UTF_8);
  }

  private static Path chromium() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(place -> Stream.of("chromium", "chromium-browser").map(Path.of(place)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
