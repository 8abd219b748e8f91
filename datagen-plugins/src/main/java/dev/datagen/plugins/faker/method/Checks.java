package dev.datagen.plugins.faker.method;

/** Check digits. */
final class Checks {

  private static final int[] VEHICLE_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final int[] VEHICLE_LETTERS = {
    1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9
  };

  private Checks() {}

  /** No check digit. */
  static void none(byte[] text) {}

  /** The last digit by Luhn's algorithm (ISO/IEC 7812-1); what is no digit is skipped. */
  static void luhn(byte[] text) {
    int sum = 0;
    boolean twice = true;
    for (int i = text.length - 2; i >= 0; i--) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        int value = twice ? digit * 2 : digit;
        sum += value > 9 ? value - 9 : value;
        twice = !twice;
      }
    }
    text[text.length - 1] = (byte) ('0' + (10 - sum % 10) % 10);
  }

  /** The last digit of a GTIN (GS1 General Specifications, 7.9); what is no digit is skipped. */
  static void gtin(byte[] text) {
    int sum = 0;
    int weight = 3;
    for (int i = text.length - 2; i >= 0; i--) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        sum += weight * digit;
        weight = 4 - weight;
      }
    }
    text[text.length - 1] = (byte) ('0' + (10 - sum % 10) % 10);
  }

  /** The last character of an ISBN-10: modulo 11, X for 10. */
  static void isbn10(byte[] text) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (i + 1) * (text[i] - '0');
    }
    text[9] = (byte) (sum % 11 == 10 ? 'X' : '0' + sum % 11);
  }

  /** Characters 3 and 4 of an IBAN (ISO 13616): 98 minus the rest modulo 97. */
  static void iban(byte[] text) {
    text[2] = '0';
    text[3] = '0';
    int rest = 0;
    for (int i = 0; i < text.length; i++) {
      int character = text[(i + 4) % text.length];
      rest =
          character <= '9'
              ? (rest * 10 + character - '0') % 97
              : (rest * 100 + character - 'A' + 10) % 97;
    }
    int check = 98 - rest;
    text[2] = (byte) ('0' + check / 10);
    text[3] = (byte) ('0' + check % 10);
  }

  /** Character 9 of a vehicle identification number (49 CFR 565.15). */
  static void vehicle(byte[] text) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int value = text[i] <= '9' ? text[i] - '0' : VEHICLE_LETTERS[text[i] - 'A'];
      sum += i == 8 ? 0 : value * VEHICLE_WEIGHTS[i];
    }
    text[8] = (byte) (sum % 11 == 10 ? 'X' : '0' + sum % 11);
  }

  /** The last digit of an American bank's routing number: weights 3, 7, 1. */
  static void routing(byte[] text) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1) * (text[i] - '0');
    }
    text[8] = (byte) ('0' + (10 - sum % 10) % 10);
  }
}
