/**
 * The pure model of a group deal: {@code (state, commands, now) -> decision}. No framework, no reactive types, no SQL, no
 * JSON: the desk turns a decision into rows.
 *
 * <p>Start at {@link io.lintuan.deal.model.GroupDeal}. Each command has a class of its own with its rules
 * ({@code Joining}, {@code Paying}, {@code Closing}, …); a {@code Turn} collects what they change. Counters of an
 * offering follow from the seats of its orders in one place ({@code DealState.with}), so no rule can forget one.
 */
package io.lintuan.deal.model;
