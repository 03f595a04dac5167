/** Tests of the script {@code lintuan} itself, as a shell runs it. */
package io.lintuan.local.script;
