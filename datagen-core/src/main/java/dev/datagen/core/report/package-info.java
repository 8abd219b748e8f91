/** What a validation found: the report that JSON, console and HTML show. */
package dev.datagen.core.report;
