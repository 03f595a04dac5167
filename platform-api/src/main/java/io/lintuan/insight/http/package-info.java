/** Figures and the live stream over HTTP, for analysts. */
package io.lintuan.insight.http;
