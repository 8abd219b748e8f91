package dev.datagen.cli.command;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.api.source.SourceReader;
import dev.datagen.api.source.SourceTable;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.console.Style;
import dev.datagen.cli.table.SampleTable;
import dev.datagen.core.bind.OptionBinder;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.RunReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Shows the first rows that lie in topics, and how to read them with other tools. */
final class TopicView {

  private static final int SHOWN = 2;
  private static final String TOPIC = "topic ";

  private final Console console;
  private final Registry registry;
  private final Plan plan;

  TopicView(Console console, Registry registry, Plan plan) {
    this.console = console;
    this.registry = registry;
    this.plan = plan;
  }

  /**
   * Shows what a run wrote to a broker and registry at these addresses.
   *
   * @param stays whether they can still be asked afterwards
   */
  void show(Map<String, String> addresses, RunReport report, boolean stays) throws IOException {
    Map<String, String> options = new TreeMap<>();
    options.put("registry.url", addresses.get("registry.url"));
    String topic = "";
    for (RunReport.TableReport table : report.tables()) {
      for (Receipt.Output output : table.outputs()) {
        topic = output.location().substring(TOPIC.length());
        options.put("tables." + table.name() + ".topic", topic);
      }
    }
    show(addresses, options, registry.source("kafka"));
    if (stays) {
      tellHow(addresses, topic);
    }
  }

  private <O extends Record> void show(
      Map<String, String> addresses, Map<String, String> options, SourceFactory<O> factory)
      throws IOException {
    O bound = OptionBinder.bindOptions(Map.of(), options, factory.options()).orThrow();
    List<TableSchema> tables = plan.tables().stream().map(t -> t.schema(t.rows())).toList();
    String servers = addresses.get("bootstrap.servers");
    PrintStream out = console.out();
    out.println();
    try (Source source =
        factory.open(
            new SourceContext(plan.dataset().spec().name(), tables, List.of(servers)), bound)) {
      for (SourceTable table : source.tables()) {
        show(table, out);
      }
    }
  }

  private void show(SourceTable table, PrintStream out) throws IOException {
    if (table.splits().isEmpty() || !table.problem().isEmpty()) {
      return;
    }
    List<Integer> readable =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).type() != null)
            .boxed()
            .toList();
    List<Column> columns;
    try (SourceReader reader = table.splits().get(0).open(readable)) {
      columns = reader.read(SHOWN);
    }
    if (columns.isEmpty()) {
      return;
    }
    TableSchema schema =
        new TableSchema(
            table.name(),
            "",
            readable.stream()
                .map(table.columns()::get)
                .map(c -> new ColumnSchema(c.name(), c.type(), true, ""))
                .toList(),
            0,
            OptionalInt.empty(),
            List.of(),
            SHOWN);
    out.println(
        Style.BOLD.on(console.colouredOut(), SafeText.line(table.name())) + ", first records");
    out.print(SampleTable.of(schema, columns, columns.get(0).size()));
    out.println();
  }

  /** Commands of other tools that read a topic. */
  private void tellHow(Map<String, String> addresses, String topic) {
    String servers = addresses.get("bootstrap.servers");
    PrintStream out = console.out();
    String name = SafeText.line(topic);
    out.println("Read a topic, for example, with");
    out.println("  kcat -b " + servers + " -t " + name + " -C -e -f '%T %k %s\\n'");
    out.println(
        "  kafka-console-consumer.sh --bootstrap-server "
            + servers
            + " --topic "
            + name
            + " --from-beginning");
    out.println("  schemas: " + addresses.get("registry.url") + "/apis/ccompat/v7/subjects");
    out.println();
    out.flush();
  }
}
