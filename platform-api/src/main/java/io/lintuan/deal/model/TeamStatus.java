package io.lintuan.deal.model;

/** The life of a team: it forms or it expires, and stays that way. */
public enum TeamStatus {
    FORMING,
    FORMED,
    /** Its time was up before enough had paid, or everybody left. */
    EXPIRED
}
