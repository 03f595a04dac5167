/** The same engines as containers, through Testcontainers, where a container engine answers. */
package io.lintuan.local.containers;
