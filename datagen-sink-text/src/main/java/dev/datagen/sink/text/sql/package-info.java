/** SQL scripts. */
package dev.datagen.sink.text.sql;
