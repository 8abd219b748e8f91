/** The methods of the faker generator, a class for each family. */
package dev.datagen.plugins.faker.method;
