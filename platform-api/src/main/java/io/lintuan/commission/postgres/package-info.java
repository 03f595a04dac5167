/** Commission read from the ledger's table. */
package io.lintuan.commission.postgres;
