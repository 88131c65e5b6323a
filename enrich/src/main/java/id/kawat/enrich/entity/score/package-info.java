/** How well names were found: precision, recall and F1 by exact span and type. */
@NullMarked
package id.kawat.enrich.entity.score;

import org.jspecify.annotations.NullMarked;
