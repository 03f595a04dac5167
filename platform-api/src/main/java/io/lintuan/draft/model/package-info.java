/** When a cycle opens next, and when a repeated deal would take place. */
package io.lintuan.draft.model;
