/** The generator {@code enum_list}: a vocabulary's fixed list of values. */
package dev.datagen.plugins.vocabulary;
