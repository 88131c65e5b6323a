/** Tests of this package. */
@NullMarked
package id.kawat.app.article;

import org.jspecify.annotations.NullMarked;
