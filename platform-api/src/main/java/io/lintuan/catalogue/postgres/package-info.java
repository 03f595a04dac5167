/** Products, and who took which photo, in PostgreSQL. */
package io.lintuan.catalogue.postgres;
