package id.kawat.benchmarks.speed;

/**
 * What one measurement came to.
 *
 * @param perSecond articles, by the clock
 * @param perProcessorSecond articles for each second in which a processor ran for this virtual machine, broker and load included:
 *     what other programs on the machine take away is not in it
 */
record Round(double perSecond, double perProcessorSecond) {}
