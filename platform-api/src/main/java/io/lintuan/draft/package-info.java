/**
 * Deals before they are open: drafts, schedules, templates and the cycles that open them again and again. A rich context:
 * {@code model} knows the calendar, the use cases here claim what is due and open it through the order desk under the key
 * {@code draft:<id>}, so that neither two instances nor a crash in between open anything twice.
 */
package io.lintuan.draft;
