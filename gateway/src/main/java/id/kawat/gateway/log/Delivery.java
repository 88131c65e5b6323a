package id.kawat.gateway.log;

/**
 * A result on its way to one subscriber.
 *
 * @param cursor goes on after it
 */
public record Delivery(String cursor, Result result) {}
