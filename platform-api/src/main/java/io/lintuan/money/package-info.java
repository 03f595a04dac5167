/**
 * Amounts and their exact division. Flat and pure: minor units as {@code long}, overflow is an error, nothing here or
 * near it is a floating-point number.
 */
package io.lintuan.money;
