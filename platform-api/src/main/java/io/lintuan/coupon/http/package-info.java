/** Coupons over HTTP, for the leaders who issue them. */
package io.lintuan.coupon.http;
