/** Who is not us: neighbors, leaders and the payment provider. */
package io.lintuan.simulation.outside;
