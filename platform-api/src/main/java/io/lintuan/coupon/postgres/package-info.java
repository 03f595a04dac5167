/** Table {@code coupon}. */
package io.lintuan.coupon.postgres;
