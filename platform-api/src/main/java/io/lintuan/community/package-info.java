/** Communities and their pickup points. A flat context: they are laid out by the demo's seed and only read afterwards. */
package io.lintuan.community;
