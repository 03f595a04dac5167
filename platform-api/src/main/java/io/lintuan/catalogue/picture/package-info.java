/**
 * Strangers' pictures, made harmless. Pure functions over bytes: the file is taken apart and only what draws the picture goes
 * on to the decoder (so no metadata and no compressed text reaches it), its pixels are counted before any is decoded, and what
 * comes out is encoded anew. Decoding costs up to a second: callers bring a thread that may be kept that long.
 */
package io.lintuan.catalogue.picture;
