package dev.datagen.core.validation.behaviour;

import dev.datagen.core.validation.join.JoinState;
import dev.datagen.core.validation.join.KeyCounts;

/**
 * What is known of a fan-out after some chunks.
 *
 * @param parents parents kept; null if none went by
 * @param children how many children parents have; null if none went by
 */
record FanoutState(JoinState parents, KeyCounts children) {

  FanoutState merge(FanoutState later) {
    return new FanoutState(
        parents == null
            ? later.parents
            : later.parents == null ? parents : parents.merge(later.parents),
        children == null
            ? later.children
            : later.children == null ? children : children.merge(later.children));
  }
}
