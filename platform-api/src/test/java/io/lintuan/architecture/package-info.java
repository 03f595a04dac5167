/** The rules of the architecture, each with its reason in the message that a broken build shows. */
package io.lintuan.architecture;
