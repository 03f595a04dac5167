/** Time and chance: what happens when is a function of the seed. */
package io.lintuan.simulation.engine;
