/** Communities over HTTP. */
package io.lintuan.community.http;
