package io.lintuan.web.page;

/** What chat apps show of a link; they keep it for days, so it holds nothing that changes with every order. */
public record Preview(String title, String description, String address) {}
