/** Locales: which one a country or a name means, what words it has, how its names become ASCII. */
package dev.datagen.plugins.faker.locale;
