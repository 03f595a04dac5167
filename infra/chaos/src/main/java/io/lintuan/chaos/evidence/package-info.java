/** Plain records of what PostgreSQL, the topic of deal events and ClickHouse hold, and the moment that they share. */
package io.lintuan.chaos.evidence;
