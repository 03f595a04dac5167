/**
 * The auditor: an independent model of what must hold over PostgreSQL, Pulsar and ClickHouse together. Each rule is a class
 * of its own over plain records, and knows nothing of how the service works, only what it promises.
 */
package io.lintuan.chaos.audit;
