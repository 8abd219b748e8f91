/** A validation report as one HTML file that needs nothing else: no network, no scripts. */
package dev.datagen.core.html;
