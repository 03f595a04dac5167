package io.lintuan.chaos.plan;

/** What becomes of a deal, by construction. */
public enum Fate {
    FORMS,
    /** Nobody can reach its minimum: what was paid goes back. */
    FAILS,
    /** Its stock is what the first comers take, so that who comes later is refused. */
    SELLS_OUT
}
