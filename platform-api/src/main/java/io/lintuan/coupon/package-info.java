/**
 * Coupons that a leader issues for own deals: an amount off above a minimum, a limited number, so many for each person, from and
 * until. A flat context. How many are used is counted by reservations; what it takes off an order is frozen by the desk.
 */
package io.lintuan.coupon;
