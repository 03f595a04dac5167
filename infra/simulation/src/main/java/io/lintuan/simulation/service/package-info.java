/** Instances of the service, which may end between any two steps, and the store that outlives them. */
package io.lintuan.simulation.service;
