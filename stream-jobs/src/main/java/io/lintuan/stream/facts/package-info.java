/** Events as rows: what happened, once per event and order line, for ClickHouse to count again at any time. */
package io.lintuan.stream.facts;
