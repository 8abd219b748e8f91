/** Datafaker's expressions and patterns, compiled to mixtures of word tables at planning. */
package dev.datagen.plugins.faker.template;
