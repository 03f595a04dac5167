/**
 * What analysts watch. History comes from ClickHouse; what happens now comes from the jobs' live topics and is held in memory
 * as the latest frame of each key, because frames are absolute: the newest one says everything. A flat context that only reads.
 */
package io.lintuan.insight;
