/** Dead letters that are listed, sent again and thrown away. */
@NullMarked
package id.kawat.app.deadletters;

import org.jspecify.annotations.NullMarked;
