/** Handing out at the pickup point: a code that a neighbor shows and the leader confirms. The desk decides. */
package io.lintuan.pickup;
