package dev.datagen.api.validator;

/**
 * One violation.
 *
 * @param row position of the row in its table, from 0; −1 where there is none
 * @param key the row's primary key as text: {@code "order_id = 17"}; empty where there is none
 * @param text what is wrong with it: {@code "customer_id = 99"}
 */
public record ExampleRow(long row, String key, String text) {}
