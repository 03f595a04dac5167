/** The leader's statement of commission over HTTP. */
package io.lintuan.commission.http;
