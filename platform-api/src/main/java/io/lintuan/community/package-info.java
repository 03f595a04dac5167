/**
 * Communities and their pickup points. A flat context: leaders set up communities of their own and change those, the demo lays
 * out some that are nobody's. A point's address and hours are looked up, not copied: a deal that runs shows where to collect now.
 */
package io.lintuan.community;
