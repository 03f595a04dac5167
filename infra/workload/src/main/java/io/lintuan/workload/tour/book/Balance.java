package io.lintuan.workload.tour.book;

/** What the service says that an account holds; {@code escrow} is that of all orders of the deal. */
public record Balance(String account, long amountMinor) {}
