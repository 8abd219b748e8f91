/**
 * Components that do not come back: what every thread computes is noted down, and another thread
 * looks whether it goes on. Depends on nothing else here.
 */
package dev.datagen.core.watch;
