package com.segmentofone.benchmarks.peer;

import com.segmentofone.benchmarks.Peer;
import com.segmentofone.benchmarks.Subject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.mvel2.MVEL;

/** MVEL as Broadleaf runs its rules: compiled once, with a map of variables for each evaluation. */
public final class MvelPeer implements Peer {

    private final Serializable expression;

    public MvelPeer(String text) {
        expression = MVEL.compileExpression(text);
    }

    @Override
    public boolean test(Subject subject) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("customer", subject);
        return (Boolean) MVEL.executeExpression(expression, variables);
    }
}
