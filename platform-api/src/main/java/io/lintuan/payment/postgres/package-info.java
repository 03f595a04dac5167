/** The table of refunds as the worker sees it. The desk writes and settles rows; the worker only says how far it got. */
package io.lintuan.payment.postgres;
