package io.lintuan.web.page;

/**
 * What chat apps show of a link; they keep it for days, so its words hold nothing that changes with every order.
 *
 * @param picture absolute address of a PNG of 1200 x 630
 */
public record Preview(String title, String description, String address, String picture) {}
