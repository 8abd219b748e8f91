/** Dense numbers for values, so that rows are matched by arrays instead of objects. */
package dev.datagen.plugins.modifier.key;
