/** What no template gives: Datafaker itself, fed by our random numbers, row by row. */
package dev.datagen.plugins.faker.fallback;
