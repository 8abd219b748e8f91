package dev.datagen.llm.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** CSV files of a shop whose laws are known, always the same ones. */
final class ShopFiles {

  static final int CUSTOMERS = 800;

  private static final String[] COUNTRIES = {
    "DE", "DE", "DE", "DE", "DE", "FR", "FR", "FR", "US", "US"
  };
  private static final int[] DAYS = {1, 1, 1, 1, 2, 4, 2};

  private final Random random = new Random(7);
  private final List<LocalDate> joined = new ArrayList<>();

  static Path in(Path folder) throws IOException {
    ShopFiles files = new ShopFiles();
    files.customers(folder.resolve("customers.csv"));
    files.orders(folder.resolve("orders.csv"));
    return folder;
  }

  private void customers(Path file) throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("customer_id,full_name,email,country,joined_on,age,vip,secret"));
    for (int i = 0; i < CUSTOMERS; i++) {
      LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300));
      joined.add(day);
      long age = Math.round(Math.max(18, Math.min(90, 45 + 12 * random.nextGaussian())));
      lines.add(
          "C-%05d,\"Jane, Q Doe%d\",user%d@example.org,%s,%s,%d,%s,%s"
              .formatted(
                  i * 3,
                  i,
                  i,
                  i == 5 ? "ZZ" : COUNTRIES[random.nextInt(10)],
                  day,
                  age,
                  random.nextInt(10) == 0,
                  "nobody should read this number " + i));
    }
    Files.write(file, lines);
  }

  private void orders(Path file) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of("order_no,customer_id,ordered_at,delivered_at,amount,status,coupon"));
    int number = 1000;
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      for (int i = poisson(6); i > 0; i--) {
        LocalDateTime at = time(joined.get(customer));
        String delivered =
            random.nextInt(5) == 0
                ? ""
                : at.plus(Duration.ofMinutes(random.nextInt(9000))).toString();
        lines.add(
            "%d,C-%05d,%s,%s,%s,%s,%s"
                .formatted(
                    number++,
                    customer * 3,
                    at,
                    delivered.isEmpty() || delivered.length() > 16 ? delivered : delivered + ":00",
                    String.format(Locale.ROOT, "%.2f", Math.exp(3 + 0.8 * random.nextGaussian())),
                    number % 400 == 0 ? "chargeback" : number % 5 == 0 ? "returned" : "paid",
                    random.nextInt(10) < 7 ? "" : "SPRING"));
      }
    }
    Files.write(file, lines);
  }

  /** An instant behind a day, four times as often on Saturdays as on Mondays. */
  private LocalDateTime time(LocalDate first) {
    while (true) {
      LocalDate day =
          first.plusDays(
              random.nextInt(
                  1 + (int) (LocalDate.of(2023, 12, 31).toEpochDay() - first.toEpochDay())));
      if (random.nextInt(4) < DAYS[day.getDayOfWeek().getValue() - 1]) {
        return day.atTime(random.nextInt(24), random.nextInt(60), 1 + random.nextInt(59));
      }
    }
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    for (; product > limit; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
