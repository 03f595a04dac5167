/**
 * Thirty past days of four communities, the same on every machine: deals that formed, one that missed its minimum, a late
 * refund, a payment that came too late, a ring that orders faster than people do, and orders collected on foot. The plan is
 * data; running it uses nothing but the public API with stated times.
 */
package io.lintuan.workload.seed;
