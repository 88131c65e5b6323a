package id.kawat.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where log lines go: nowhere for one-shot commands, to standard error for a role, to a file for the one-process run. */
public final class Logs {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX,UTC} %-5level %logger{1} - %msg%n";
    private static final String LARGEST_FILE = "50MB";

    private Logs() {}

    /** A command whose output is its result: only with {@code --verbose} its warnings, on standard error. */
    public static void quiet(Terminal terminal, boolean verbose) {
        LoggerContext context = fresh();
        if (verbose) {
            toErr(context, terminal);
            levels(context, Level.INFO, Level.WARN);
        } else {
            levels(context, Level.OFF, Level.OFF);
        }
    }

    /** A role that runs until it is stopped: on standard error, where its supervisor collects it. */
    public static void ofRole(Terminal terminal, boolean verbose) {
        LoggerContext context = fresh();
        toErr(context, terminal);
        levels(context, verbose ? Level.DEBUG : Level.INFO, verbose ? Level.INFO : Level.WARN);
    }

    /** The one-process run: to a file, because the terminal shows the summary. The last two full files are kept. */
    public static void toFile(Path file, boolean verbose) {
        LoggerContext context = fresh();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context));
        appender.setRollingPolicy(keepTwo(context, appender, file));
        appender.setTriggeringPolicy(whenFull(context));
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        levels(context, verbose ? Level.DEBUG : Level.INFO, verbose ? Level.INFO : Level.WARN);
    }

    private static FixedWindowRollingPolicy keepTwo(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(2);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> whenFull(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(FileSize.valueOf(LARGEST_FILE));
        policy.start();
        return policy;
    }

    private static void toErr(LoggerContext context, Terminal terminal) {
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder(context));
        appender.setOutputStream(terminal.err());
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static LoggerContext fresh() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        return context;
    }

    private static void levels(LoggerContext context, Level ours, Level others) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(others);
        context.getLogger("id.kawat").setLevel(ours);
        context.getLogger("io.javalin").setLevel(Level.OFF); // logs with its trace what it throws as well
    }
}
