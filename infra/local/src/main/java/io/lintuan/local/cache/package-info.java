/**
 * What is too big for the class path and is fetched once for this user: the Pulsar distribution through Maven, the
 * ClickHouse engine through npm. A directory appears under its final name only when it is whole.
 */
package io.lintuan.local.cache;
