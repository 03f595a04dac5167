/**
 * From bytes to admitted events. Reading checks what one message says about itself; admission, keyed by deal, knows what
 * came before: duplicates and gaps by the deal's own event numbers, and events for deals that were given up. What cannot
 * be used becomes a dead letter with a stable reason, never a crash.
 */
package io.lintuan.stream.intake;
