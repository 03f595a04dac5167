/** A second opinion about what every command comes to, as naive as can be and sharing no rule with the core. */
package io.lintuan.simulation.model;
