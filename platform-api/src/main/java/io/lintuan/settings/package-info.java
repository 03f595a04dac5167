/** What the operator decides once per deployment; read from {@code LINTUAN_*} variables and checked at start. */
package io.lintuan.settings;
