/** Validators: checks over the stream of chunks. */
package dev.datagen.api.validator;
