/** Where the product's parts are, from the {@code LINTUAN_*} variables that every program of the project shares. */
package io.lintuan.workload.settings;
