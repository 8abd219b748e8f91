package dev.datagen.tests.pace;

import dev.datagen.api.sink.Disorder;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.core.Datagen;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.pace.Rates;
import dev.datagen.core.pace.Speed;
import dev.datagen.core.pace.StartAt;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.Injected;
import dev.datagen.core.run.RunReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of a shop whose rows are remembered with the time of a clock that is moved by hand. */
final class Paced {

  static final Registry REGISTRY = Registry.ofClassPath();
  static final long DAY = 86_400_000_000L;
  static final long WEEK = 7 * DAY;

  /** Two days: shops have no time, customers and orders do, lines have their order's. */
  static final String SHOP =
      """
      {"version": "1.0", "metadata": {"name": "shop"},
       "timeframe": {"start": "2024-01-01", "end": "2024-01-02T23:59:59", "freq": "s"},
       "nodes": [
        {"id": "region", "kind": "vocab", "pk": "region_id", "columns": [
          {"name": "region_id", "type": "string", "generator": {"enum_list": {"values": ["n", "s"]}}}]},
        {"id": "shop", "kind": "entity", "pk": "shop_id", "rows": 7, "columns": [
          {"name": "shop_id", "type": "int", "generator": {"sequence": {}}},
          {"name": "region_id", "type": "string", "generator": {"lookup": {"from": "region.region_id"}}}]},
        {"id": "customer", "kind": "entity", "pk": "customer_id", "rows": 40, "columns": [
          {"name": "customer_id", "type": "int", "generator": {"sequence": {"start": 100}}},
          {"name": "code", "type": "string", "generator": {"faker": {"method": "uuid4"}}},
          {"name": "since", "type": "date", "generator": {"datetime_series": {"within": {"start": "2023-01-01", "end": "2023-12-31"}, "freq": "D"}}},
          {"name": "joined", "type": "datetime", "generator": {"datetime_series": {"within": {"start": "2023-12-31", "end": "2024-01-01T23:59:59"}, "freq": "s"}}}]},
        {"id": "order", "kind": "fact", "pk": "order_id", "parents": ["customer"],
         "fanout": {"distribution": "poisson", "lambda": 12}, "columns": [
          {"name": "order_id", "type": "int", "generator": {"sequence": {}}},
          {"name": "customer_id", "type": "int", "generator": {"lookup": {"from": "customer.customer_id"}}},
          {"name": "shop_id", "type": "int", "generator": {"lookup": {"from": "shop.shop_id"}}},
          {"name": "ordered", "type": "datetime", "generator": {"datetime_series": {"freq": "h", "after": "customer.joined"}}}]},
        {"id": "line", "kind": "fact", "pk": "line_id", "parents": ["order"],
         "fanout": {"distribution": "uniform", "min": 1, "max": 3}, "columns": [
          {"name": "line_id", "type": "int", "generator": {"sequence": {"step": 2}}},
          {"name": "order_id", "type": "int", "generator": {"lookup": {"from": "order.order_id"}}},
          {"name": "amount", "type": "int", "generator": {"distribution": {"type": "uniform", "params": {"low": 1, "high": 9}}}}]}],
       "constraints": {"unique": ["customer.code"]}}
      """;

  private final Datagen datagen;
  final HandClock clock = new HandClock(1_760_000_000_000_000L);
  final List<Injected> injected = new ArrayList<>();
  Recorder recorder;
  RunReport report;

  private Paced(Datagen datagen) {
    this.datagen = datagen.clock(clock).threads(2).chunkRows(64);
  }

  static Paced shop() {
    return of(SHOP);
  }

  static Paced of(String schema) {
    return new Paced(
        Datagen.of(
            DatasetReader.read(
                schema.getBytes(StandardCharsets.UTF_8), "shop.json", REGISTRY.vocabulary()),
            REGISTRY));
  }

  Datagen datagen() {
    return datagen;
  }

  Paced threads(int count) {
    datagen.threads(count);
    return this;
  }

  Paced pace(PaceOptions options) {
    datagen.pace(options);
    return this;
  }

  Paced disorder(Map<String, Disorder> disorder) {
    datagen.disorder(disorder).disorderLog(injected::addAll);
    return this;
  }

  Paced run() {
    return run(ResumePoint.START, Integer.MAX_VALUE);
  }

  /** Runs, and stops after so many rows. */
  Paced run(ResumePoint position, int rows) {
    report =
        datagen
            .to(
                tables ->
                    recorder = new Recorder(tables, clock, position).after(rows, datagen::stop))
            .run();
    return this;
  }

  static PaceOptions speed(String speed) {
    return new PaceOptions(
        Rates.NONE, Optional.of(Speed.parse(speed)), Optional.empty(), Optional.empty(), false);
  }

  static PaceOptions rate(String rate) {
    return new PaceOptions(
        Rates.parse(rate), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  static PaceOptions startAt(PaceOptions options, String start) {
    return new PaceOptions(
        options.rates(),
        options.speed(),
        Optional.of(StartAt.parse(start)),
        options.duration(),
        options.loop());
  }

  static PaceOptions loop(PaceOptions options) {
    return new PaceOptions(
        options.rates(), options.speed(), options.startAt(), options.duration(), true);
  }

  static PaceOptions lasting(PaceOptions options, Duration duration) {
    return new PaceOptions(
        options.rates(), options.speed(), options.startAt(), Optional.of(duration), options.loop());
  }
}
