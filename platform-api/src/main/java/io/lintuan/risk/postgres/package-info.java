/** The signals that were acted on. */
package io.lintuan.risk.postgres;
