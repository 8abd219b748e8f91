/** The generator of believable names, addresses, e-mails and the like. */
package dev.datagen.plugins.faker;
