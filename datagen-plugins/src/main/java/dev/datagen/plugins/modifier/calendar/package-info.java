/** The modifiers {@code seasonality} and {@code trend}, which follow the row's time. */
package dev.datagen.plugins.modifier.calendar;
