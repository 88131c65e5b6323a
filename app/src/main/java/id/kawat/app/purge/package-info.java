/** Takes the text of a killed article out of the topics that are kept by time. */
@NullMarked
package id.kawat.app.purge;

import org.jspecify.annotations.NullMarked;
