package dev.datagen.llm.provider;

/**
 * A model's answer.
 *
 * @param text the text, or the JSON of the structured answer
 * @param cutOff whether it ended because of its length
 * @param use what it cost
 */
public record Reply(String text, boolean cutOff, TokenUse use) {}
