/** The gate that every change of a contract has to pass. */
@NullMarked
package id.kawat.schemas.history;

import org.jspecify.annotations.NullMarked;
