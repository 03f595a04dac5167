/** The running service, asked over HTTP by a client that can also be wrong. */
package io.lintuan.service;
