/** The people, places and goods that {@code seed} and {@code traffic} share: four communities of one invented town. */
package io.lintuan.workload.neighborhood;
