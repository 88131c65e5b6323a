/** What is known of one article, and why it is or is not to be seen. */
@NullMarked
package id.kawat.app.article;

import org.jspecify.annotations.NullMarked;
