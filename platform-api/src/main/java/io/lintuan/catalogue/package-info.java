/**
 * A leader's products and their photos, kept between deals. A flat context with one rich part, {@code picture}. A deal copies
 * what it offers when it is opened: nothing here changes a deal that runs.
 */
package io.lintuan.catalogue;
