/** Sign-in and sign-out over HTTP, and how a request's token becomes a {@link io.lintuan.identity.Caller}. */
package io.lintuan.identity.http;
