package com.segmentofone.benchmarks.peer;

import com.segmentofone.benchmarks.Peer;
import com.segmentofone.benchmarks.Subject;
import java.lang.reflect.Constructor;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Spring's expression language with its compiler, which the host's version does not have yet. */
public final class SpelPeer implements Peer {

    private final Expression expression;

    public SpelPeer(String text) throws ReflectiveOperationException {
        expression = new SpelExpressionParser(compiling()).parseExpression(text);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SpelParserConfiguration compiling() throws ReflectiveOperationException {
        ClassLoader loader = SpelPeer.class.getClassLoader();
        Class mode = Class.forName("org.springframework.expression.spel.SpelCompilerMode", true, loader);
        Constructor<SpelParserConfiguration> constructor =
                SpelParserConfiguration.class.getConstructor(mode, ClassLoader.class);
        return constructor.newInstance(Enum.valueOf(mode, "MIXED"), loader);
    }

    @Override
    public boolean test(Subject subject) {
        return expression.getValue(subject, Boolean.class);
    }
}
