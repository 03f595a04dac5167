/**
 * People who keep ordering, on the service's own clock: they join, pay, change their minds, forget to pay, order too fast,
 * and collect. Leaders open a new deal where one is missing and call when the goods are there.
 */
package io.lintuan.workload.traffic;
