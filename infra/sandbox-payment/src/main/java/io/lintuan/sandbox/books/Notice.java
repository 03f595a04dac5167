package io.lintuan.sandbox.books;

/**
 * Something the merchant is to be told.
 *
 * @param id the webhook id: a function of what happened, so that a repetition after a restart is recognisable
 * @param body JSON, sent and signed byte for byte
 */
public record Notice(String id, String group, String body) {}
