/** Limits and reservations in two tables; each change of both is one statement. */
package io.lintuan.reservation.postgres;
