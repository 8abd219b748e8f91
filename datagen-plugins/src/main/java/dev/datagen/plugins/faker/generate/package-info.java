/** The generators that faker plans to. */
package dev.datagen.plugins.faker.generate;
