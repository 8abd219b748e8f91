package dev.datagen.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a banker would look at in {@code bank.json}. */
class BankTest {

  private static ExampleTables bank;

  @BeforeAll
  static void generate(@TempDir Path folder) throws SQLException {
    bank = ExampleTables.of("bank", folder);
  }

  @AfterAll
  static void close() throws SQLException {
    bank.close();
  }

  @Test
  void itHasTenTables() {
    assertThat(bank.names()).hasSize(10);
  }

  @Test
  void everybodyReportsToTheChiefExecutiveInTheEnd() throws SQLException {
    assertThat(
            bank.count(
                "WITH RECURSIVE reports(employee_id) AS (SELECT 1::BIGINT UNION ALL"
                    + " SELECT e.employee_id FROM employee e JOIN reports r"
                    + " ON e.manager_id = r.employee_id) SELECT count(*) FROM reports"))
        .isEqualTo(bank.count("SELECT count(*) FROM employee"));
    assertThat(bank.countWhere("employee", "manager_id >= employee_id")).isZero();
    assertThat(bank.values("SELECT employee_id FROM employee WHERE manager_id IS NULL"))
        .containsExactly(1L);
    assertThat(bank.values("SELECT employee_id FROM employee WHERE job_title = 'chief executive'"))
        .containsExactly(1L);
  }

  @Test
  void anAccountBelongsToItsCustomersBranchAndThatBranchesCity() throws SQLException {
    assertThat(
            bank.count(
                "SELECT count(*) FROM account a JOIN customer c USING (customer_id)"
                    + " JOIN branch b ON a.branch_id = b.branch_id"
                    + " WHERE a.branch_id <> c.branch_id OR a.branch_city <> b.city"))
        .isZero();
  }

  @Test
  void nothingHappensBeforeItsAccountIsOpened() throws SQLException {
    assertThat(
            bank.count(
                "SELECT count(*) FROM account JOIN customer USING (customer_id)"
                    + " WHERE opened_on < joined_on"))
        .isZero();
    assertThat(
            bank.count(
                "SELECT count(*) FROM \"transaction\" JOIN account USING (account_id)"
                    + " WHERE booked_at < opened_on"))
        .isZero();
    assertThat(
            bank.count(
                "SELECT count(*) FROM card JOIN account USING (account_id)"
                    + " WHERE issued_on < opened_on OR account_opened_on <> opened_on"))
        .isZero();
  }

  @Test
  void ibansHaveValidCheckDigits() throws SQLException {
    // DE is 1314; the number with the country moved to its end leaves 1 when divided by 97
    assertThat(
            bank.countWhere(
                "account",
                "CAST(substr(iban, 5) || '1314' || substr(iban, 3, 2) AS HUGEINT) % 97 <> 1"))
        .isZero();
    assertThat(bank.countWhere("account", "length(iban) <> 22")).isZero();
  }

  @Test
  void cardNumbersAreMastercardsWithValidCheckDigits() throws SQLException {
    assertThat(
            bank.countWhere(
                "card",
                "list_sum(list_transform(range(1, 17), lambda i :"
                    + " CASE WHEN i % 2 = 0 THEN CAST(card_number[i] AS INT)"
                    + " ELSE (CAST(card_number[i] AS INT) * 2) // 10"
                    + " + (CAST(card_number[i] AS INT) * 2) % 10 END)) % 10 <> 0"))
        .isZero();
    assertThat(
            bank.countWhere(
                "card", "NOT regexp_full_match(card_number, '(5[1-5]|2[2-7])[0-9]{14}')"))
        .isZero();
  }

  @Test
  void customersHaveTheTransactionsOfTwoYears() throws SQLException {
    double accounts = bank.count("SELECT count(*) FROM account");
    double transactions = bank.count("SELECT count(*) FROM \"transaction\"");
    assertThat(transactions / accounts).isCloseTo(24, within(4 * Math.sqrt(24 / accounts)));
    assertThat(bank.orphans("transaction.account_id", "account.account_id")).isZero();
    assertThat(bank.orphans("transaction.merchant_id", "merchant.merchant_id")).isZero();
  }

  @Test
  void moneySpentIsNegativeAndTravelCostsMoreThanGroceries() throws SQLException {
    assertThat(bank.countWhere("transaction", "amount_eur >= 0")).isZero();
    assertThat(
            bank.number(
                "SELECT avg(amount_eur) FILTER (merchant_category = 'travel')"
                    + " / avg(amount_eur) FILTER (merchant_category = 'groceries')"
                    + " FROM \"transaction\""))
        .isCloseTo(9 / 1.2, within(0.6));
    assertThat(
            bank.countWhere(
                "transaction",
                "(merchant_category = 'online retail' AND entry_mode <> 'online')"
                    + " OR (merchant_category = 'groceries' AND entry_mode = 'online')"))
        .isZero();
    assertThat(bank.types("transaction")).contains("amount_eur DECIMAL(9,2)");
  }

  @Test
  void aFifthOfTheMerchantsTakesMostOfTheMoney() throws SQLException {
    double[] shares = new double[600];
    double tail = IntStream.rangeClosed(1, 480).mapToDouble(rank -> Math.pow(rank, -0.9)).sum();
    for (int i = 0; i < shares.length; i++) {
      shares[i] = i < 120 ? 0.6 / 120 : 0.4 * Math.pow(i - 119, -0.9) / tail;
    }
    Arrays.sort(shares);
    double busiest = Arrays.stream(shares, 480, 600).sum();
    assertThat(
            bank.number(
                "SELECT sum(n) / (SELECT count(*) FROM \"transaction\") FROM (SELECT count(*) n"
                    + " FROM \"transaction\" GROUP BY merchant_id ORDER BY n DESC LIMIT 120)"))
        .isCloseTo(busiest, within(0.01));
  }

  @Test
  void instalmentsAreAnnuities() throws SQLException {
    assertThat(
            bank.countWhere(
                "loan",
                "abs(instalment_eur - principal_eur * (interest_percent::DOUBLE / 1200)"
                    + " / (1 - pow(1 + interest_percent::DOUBLE / 1200, -term_months))) > 0.011"))
        .isZero();
    assertThat(
            bank.number(
                "SELECT avg(interest_percent) FILTER (risk_class = 'D')"
                    + " - avg(interest_percent) FILTER (risk_class = 'A')"
                    + " FROM loan WHERE purpose <> 'mortgage'"))
        .isCloseTo(3.5, within(0.4));
  }

  @Test
  void everyInstalmentPaysTheInterestOnWhatIsOwedAndTheRestOfItRepays() throws SQLException {
    assertThat(bank.countWhere("repayment", "interest_eur + repaid_eur <> instalment_eur"))
        .isZero();
    assertThat(
            bank.count(
                "SELECT count(*) FROM (SELECT interest_eur, (principal_eur - coalesce(sum(repaid_eur)"
                    + " OVER (PARTITION BY loan_id ORDER BY instalment_number ROWS BETWEEN"
                    + " UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) * interest_percent / 1200.0 AS due"
                    + " FROM repayment) WHERE abs(interest_eur - due) > 0.02"))
        .isZero();
  }

  @Test
  void instalmentsAreDueOnTheFirstOfEveryMonth() throws SQLException {
    assertThat(
            bank.countWhere(
                "repayment",
                "due_on <> disbursed_on + to_months(CAST(instalment_number AS INT))"
                    + " OR day(due_on) <> 1"))
        .isZero();
    assertThat(bank.countWhere("repayment", "date_diff('day', due_on, paid_on) <> days_late"))
        .isZero();
    assertThat(bank.values("SELECT DISTINCT count(*) FROM repayment GROUP BY loan_id"))
        .containsExactly(12L);
  }
}
