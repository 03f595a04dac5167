/** The provider's HTTP interface and the checkout page. */
package io.lintuan.sandbox.http;
