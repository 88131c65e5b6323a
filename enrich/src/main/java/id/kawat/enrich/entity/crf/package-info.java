/** Names told by a linear-chain conditional random field: units of text, their features, weights and the best labelling. */
@NullMarked
package id.kawat.enrich.entity.crf;

import org.jspecify.annotations.NullMarked;
