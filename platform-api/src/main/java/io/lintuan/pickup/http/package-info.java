/** Pickup over HTTP. */
package io.lintuan.pickup.http;
