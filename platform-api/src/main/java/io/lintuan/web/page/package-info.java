/**
 * The pages that the service draws itself: they say everything in their first bytes, work without script, and carry islands
 * that the dashboards' scripts bring to life. Templates are in {@code src/main/jte} and are compiled with the service.
 */
package io.lintuan.web.page;
