/** The service under measurement, with the duties that the measure is about. */
package io.lintuan.bench.service;
