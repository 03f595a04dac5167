/**
 * What spans deals and is limited: a pickup point's orders of a day, a coupon. A flat context. A place is taken before the desk
 * is asked, by one conditional update with a time limit, and never given back on a guess: a refusal of the desk gives it back,
 * and whatever a crash left behind the sweep judges by looking at the order.
 */
package io.lintuan.reservation;
