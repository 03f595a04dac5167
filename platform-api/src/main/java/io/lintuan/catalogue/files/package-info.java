/** Photos as files. */
package io.lintuan.catalogue.files;
