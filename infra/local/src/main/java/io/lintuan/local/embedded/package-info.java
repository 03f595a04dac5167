/** The engines as processes of this machine, one JVM or server each, no container engine. */
package io.lintuan.local.embedded;
