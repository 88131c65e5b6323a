/** People, organisations and places named in a text. */
@NullMarked
package id.kawat.enrich.entity;

import org.jspecify.annotations.NullMarked;
