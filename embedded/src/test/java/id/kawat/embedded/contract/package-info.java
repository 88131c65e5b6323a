/** What every registry must do for our serde, whoever made it. */
@NullMarked
package id.kawat.embedded.contract;

import org.jspecify.annotations.NullMarked;
