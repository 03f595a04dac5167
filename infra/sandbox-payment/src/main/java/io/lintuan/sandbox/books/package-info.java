/**
 * What the provider knows. {@link io.lintuan.sandbox.books.Books} holds the state in memory and changes it only by
 * entries; the journal keeps the entries on disk, and a change is answered only after it is there.
 */
package io.lintuan.sandbox.books;
