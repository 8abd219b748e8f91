package com.example.datagen;

/** Check digits of an IBAN (ISO 13616, by the rule of ISO/IEC 7064, MOD 97-10). */
final class Iban {

  private Iban() {}

  /** The IBAN of an account number. */
  static String of(String country, String account) {
    int check = 98 - remainder(account + country + "00");
    return country + (check < 10 ? "0" : "") + check + account;
  }

  /** Whether the check digits are right. */
  static boolean isValid(String iban) {
    return iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}")
        && remainder(iban.substring(4) + iban.substring(0, 4)) == 1;
  }

  /** The remainder by 97 of the number that the text stands for; a letter counts as 10 to 35. */
  private static int remainder(String text) {
    int remainder = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      remainder = (value < 10 ? remainder * 10 + value : remainder * 100 + value) % 97;
    }
    return remainder;
  }
}
