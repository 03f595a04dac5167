/** What deals and orders say about pickup points. */
package io.lintuan.pickup.postgres;
