/** A comparison of two results as one page for people, that needs nothing but itself. */
@NullMarked
package id.kawat.app.diff.report;

import org.jspecify.annotations.NullMarked;
