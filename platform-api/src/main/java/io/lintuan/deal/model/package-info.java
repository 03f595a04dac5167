/** The pure model of a group deal: {@code (state, commands, now) -> decision}. No framework, no reactive types, no SQL. */
package io.lintuan.deal.model;
