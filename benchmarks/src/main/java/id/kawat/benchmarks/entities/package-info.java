/** How fast entities are found, beside another name finder; what the models cost; that time is linear. */
@NullMarked
package id.kawat.benchmarks.entities;

import org.jspecify.annotations.NullMarked;
