package com.example.datagen;

/**
 * What the account numbers of a country look like (SWIFT's IBAN registry), for countries whose
 * numbers have no further check digits of their own.
 */
enum Country {
  AT(0, 16),
  CH(0, 17),
  DE(0, 18),
  DK(0, 14),
  GB(4, 14),
  IE(4, 14),
  LU(0, 16),
  NL(4, 10),
  SE(0, 20);

  private final int letters;
  private final int digits;

  /**
   * @param letters how many letters an account number begins with
   * @param digits how many digits follow
   */
  Country(int letters, int digits) {
    this.letters = letters;
    this.digits = digits;
  }

  int letters() {
    return letters;
  }

  int digits() {
    return digits;
  }
}
