/** The leader's catalogue over HTTP, and photos for everybody. */
package io.lintuan.catalogue.http;
