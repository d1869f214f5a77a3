package com.segmentofone.rule;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says a rule as one plain sentence in the reader's language. */
public final class RuleWords {

    private final Catalogue catalogue;
    private final Names names;

    public RuleWords(Catalogue catalogue, Names names) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.names = Objects.requireNonNull(names, "names");
    }

    /** Such as "Shoppers who placed at least 2 orders in the last 90 days (category is Wine)." */
    public String sentence(Rule rule, Locale locale) {
        Said said = new Said(Messages.of(locale), new ValueWords(Messages.of(locale), names));
        return said.whole(rule);
    }

    /** Says every kind of node as a clause about shoppers. */
    private final class Said implements RuleVisitor<String> {

        private final Messages messages;
        private final ValueWords values;
        private final BehaviourWords behaviours;

        private Said(Messages messages, ValueWords values) {
            this.messages = messages;
            this.values = values;
            this.behaviours = new BehaviourWords(catalogue, messages, values);
        }

        private String whole(Rule rule) {
            return messages.say("words.rule", rule.accept(this));
        }

        @Override
        public String all(All all) {
            return group(all, "words.all");
        }

        @Override
        public String any(Any any) {
            return group(any, "words.any");
        }

        private String group(Group group, String key) {
            List<String> parts = group.parts().stream().map(this::part).collect(Collectors.toList());
            return parts.stream()
                    .reduce((one, other) -> messages.say(key, one, other))
                    .orElse("");
        }

        private String part(Rule rule) {
            boolean joined = rule instanceof Group && ((Group) rule).parts().size() > 1;
            return joined ? messages.say("words.group", rule.accept(this)) : rule.accept(this);
        }

        @Override
        public String not(Not not) {
            return messages.say("words.not", not.part().accept(this));
        }

        @Override
        public String attribute(AttributeCondition condition) {
            Field field = catalogue.attribute(condition.attribute());
            String label = field == null ? condition.attribute() : messages.label(field.labelKey(), field.name());
            FieldType type = field == null ? FieldType.TEXT : field.type();
            String named = messages.say("words.aspect." + ValueWords.key(condition.aspect()), label);
            boolean date = condition.aspect() == Aspect.VALUE && type == FieldType.DATE;
            return messages.say("words.attribute", values.compared(named, condition.comparison(), type, date));
        }

        @Override
        public String behaviour(BehaviourCondition condition) {
            return behaviours.clause(condition);
        }

        @Override
        public String relative(RelativeCondition condition) {
            return behaviours.relative(condition);
        }

        @Override
        public String cart(CartCondition condition) {
            String compared = condition.fact().isDuration()
                    ? values.duration(condition.comparison(), condition.span())
                    : values.amount(condition.comparison());
            return messages.say("words.cart." + condition.fact().word(), compared);
        }

        @Override
        public String sequence(SequenceCondition condition) {
            return behaviours.sequence(condition);
        }

        @Override
        public String list(ListCondition condition) {
            String key = ValueWords.key(condition.quantifier()) + "."
                    + condition.list().word();
            String filters = behaviours.where(catalogue.listed(), condition.filters());
            return messages.say("words.list." + key, filters)
                    .replaceAll(" +", " ")
                    .trim();
        }

        @Override
        public String score(ScoreCondition condition) {
            String parts = condition.parts().stream()
                    .map(this::points)
                    .collect(Collectors.joining(messages.say("words.score.joint")));
            return messages.say("words.score", values.amount(condition.comparison()), parts);
        }

        private String points(ScoreCondition.Part part) {
            String clause = part.condition().accept(this);
            return part.halving() == 0
                    ? messages.say("words.score.points", part.points(), clause)
                    : messages.say("words.score.halving", part.points(), clause, part.halving());
        }

        @Override
        public String correlated(CorrelatedCondition condition) {
            return behaviours.correlated(condition);
        }

        @Override
        public String segment(SegmentCondition condition) {
            String name = values.named(Named.Kind.SEGMENT, condition.segment());
            return messages.say(condition.isIn() ? "words.in-segment" : "words.not-in-segment", name);
        }
    }
}
