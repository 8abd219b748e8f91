/** Texts combined from word lists: tables, products of tables, mixtures of products. */
package dev.datagen.plugins.faker.text;
