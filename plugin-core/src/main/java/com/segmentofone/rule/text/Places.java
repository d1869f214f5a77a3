package com.segmentofone.rule.text;

import com.segmentofone.rule.Group;
import com.segmentofone.rule.Not;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.ScoreCondition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds where in the text a problem of the rule stands. */
final class Places {

    private final String text;
    private final Rule rule;
    private final Marks marks;

    Places(String text, Rule rule, Marks marks) {
        this.text = text;
        this.rule = rule;
        this.marks = marks;
    }

    List<Problem> placed(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.in(text, offset(p.path())))
                .sorted(Comparator.comparingInt(Problem::offset))
                .collect(Collectors.toList());
    }

    private int offset(String path) {
        Rule node = rule;
        String[] steps = path.split("/");
        int step = 2;
        while (step < steps.length && hasParts(node, steps, step)) {
            node = node instanceof Not ? ((Not) node).part() : part(node, steps[step + 1]);
            step += stepsInto(steps[step]);
        }
        return marks.offset(node, below(steps, step));
    }

    private static boolean hasParts(Rule node, String[] steps, int step) {
        return node instanceof Not
                || node instanceof Group
                || node instanceof ScoreCondition && step + 2 < steps.length && steps[step].equals("score");
    }

    private static Rule part(Rule group, String index) {
        int at = Integer.parseInt(index);
        return group instanceof ScoreCondition
                ? ((ScoreCondition) group).parts().get(at).condition()
                : ((Group) group).parts().get(at);
    }

    private static int stepsInto(String word) {
        return word.equals("not") ? 1 : word.equals("score") ? 3 : 2;
    }

    private static String below(String[] steps, int from) {
        return Arrays.stream(steps).skip(from).map(s -> "/" + s).collect(Collectors.joining());
    }
}
