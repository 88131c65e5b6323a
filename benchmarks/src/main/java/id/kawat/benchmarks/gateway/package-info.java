/** Measures the gateway with many clients. */
@NullMarked
package id.kawat.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
