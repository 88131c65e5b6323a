/** What the headers of the results tell their readers. */
@NullMarked
package id.kawat.schemas.event;

import org.jspecify.annotations.NullMarked;
