/**
 * Handing out at the pickup point: a code that a neighbor shows and the leader confirms (the desk decides), and how many orders
 * a point takes on one day over all deals (reserved before the desk is asked).
 */
package io.lintuan.pickup;
