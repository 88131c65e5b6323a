/** Which of two extractions of one version counts: how promotions are numbered, and who has to know the number. */
@NullMarked
package id.kawat.streams.generation;

import org.jspecify.annotations.NullMarked;
