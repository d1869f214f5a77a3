package com.segmentofone.rule.text;

import com.segmentofone.rule.All;
import com.segmentofone.rule.Any;
import com.segmentofone.rule.Aspect;
import com.segmentofone.rule.AttributeCondition;
import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.CartCondition;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.CorrelatedCondition;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.Group;
import com.segmentofone.rule.ListCondition;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Not;
import com.segmentofone.rule.Rank;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleVisitor;
import com.segmentofone.rule.ScoreCondition;
import com.segmentofone.rule.SegmentCondition;
import com.segmentofone.rule.SequenceCondition;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a rule in the one way that its text form is written. */
final class Printer implements RuleVisitor<String> {

    private final Catalogue catalogue;
    private final Verbs verbs;
    private final ValuePrinter values;
    private final BehaviourPrinter behaviours;

    Printer(Catalogue catalogue, Names names) {
        this.catalogue = catalogue;
        this.verbs = new Verbs(catalogue);
        this.values = new ValuePrinter(names);
        this.behaviours = new BehaviourPrinter(catalogue, values);
    }

    @Override
    public String all(All all) {
        return group(all, "all", " and ");
    }

    @Override
    public String any(Any any) {
        return group(any, "any", " or ");
    }

    private String group(Group group, String word, String joint) {
        if (group.parts().size() < 2) {
            return word + group.parts().stream().map(p -> p.accept(this)).collect(Collectors.joining("", " (", ")"));
        }
        return group.parts().stream().map(this::part).collect(Collectors.joining(joint));
    }

    private String part(Rule rule) {
        String printed = rule.accept(this);
        boolean joined = rule instanceof Group && ((Group) rule).parts().size() > 1;
        return joined ? "(" + printed + ")" : printed;
    }

    @Override
    public String not(Not not) {
        boolean inSegment = not.part() instanceof SegmentCondition && ((SegmentCondition) not.part()).isIn();
        return "not " + (inSegment ? "(" + not.part().accept(this) + ")" : part(not.part()));
    }

    @Override
    public String attribute(AttributeCondition condition) {
        Field field = catalogue.attribute(condition.attribute());
        return aspect(condition.aspect())
                + name(condition.attribute())
                + " "
                + values.comparison(condition.comparison(), field == null ? null : field.type());
    }

    private static String aspect(Aspect aspect) {
        switch (aspect) {
            case AGE:
                return "age of ";
            case DAYS_TO_ANNIVERSARY:
                return "days to anniversary of ";
            default:
                return "";
        }
    }

    private String name(String attribute) {
        boolean bare = verbs.leavesBare(attribute) && catalogue.attribute(attribute) != null;
        return bare ? attribute : "attribute " + Strings.quoted(attribute);
    }

    @Override
    public String behaviour(BehaviourCondition condition) {
        return behaviours.print(condition);
    }

    @Override
    public String relative(RelativeCondition condition) {
        Rank rank = condition.rank();
        String unit = rank.kind() == Rank.Kind.QUINTILE ? "" : " %";
        return rank.kind().name().toLowerCase(Locale.ROOT)
                + " "
                + rank.number().toPlainString()
                + unit
                + " by "
                + behaviours.measured(condition.measured());
    }

    @Override
    public String cart(CartCondition condition) {
        String compared = "cart " + condition.fact().word() + " " + values.comparison(condition.comparison(), null);
        if (condition.span() == null) {
            return compared;
        }
        boolean one = BehaviourPrinter.isOne(condition.comparison());
        return compared + " " + condition.span().word() + (one ? "" : "s");
    }

    @Override
    public String sequence(SequenceCondition condition) {
        return behaviours.sequence(condition);
    }

    @Override
    public String list(ListCondition condition) {
        return condition.quantifier().name().toLowerCase(Locale.ROOT)
                + " of "
                + condition.list().word()
                + behaviours.where(condition.filters(), catalogue.listed());
    }

    @Override
    public String score(ScoreCondition condition) {
        String parts = condition.parts().stream().map(this::points).collect(Collectors.joining(" and "));
        return "score (" + parts + ") " + values.comparison(condition.comparison(), null);
    }

    private String points(ScoreCondition.Part part) {
        String printed = part.points() + " for " + part.condition().accept(this);
        return part.halving() == 0
                ? printed
                : printed + " halving every " + part.halving() + (part.halving() == 1 ? " day" : " days");
    }

    @Override
    public String correlated(CorrelatedCondition condition) {
        return behaviours.correlated(condition);
    }

    @Override
    public String segment(SegmentCondition condition) {
        return (condition.isIn() ? "in segment " : "not in segment ")
                + values.reference(Named.Kind.SEGMENT, condition.segment());
    }
}
