/**
 * Who is asking: people, their roles, the tokens that prove them and the keyed pseudonyms that stand for them everywhere
 * outside this database. A flat context; signing in without proof exists in the demo environment only.
 */
package io.lintuan.identity;
