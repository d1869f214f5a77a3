package com.segmentofone.rule;

import java.util.List;
import java.util.Locale;

/** Finds ids in a rule that name nothing, as after a category was deleted. */
final class Known extends PathWalk {

    private final Catalogue catalogue;
    private final Names names;

    Known(Catalogue catalogue, Names names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    @Override
    public Void attribute(AttributeCondition condition) {
        return null;
    }

    @Override
    public Void behaviour(BehaviourCondition condition) {
        EventKind kind = catalogue.event(condition.event());
        if (kind != null) {
            filters(kind, condition.filters());
        }
        if (kind != null && condition.measure().isValue()) {
            ids("", kind.field(condition.measure().field()), condition.comparison());
        }
        return null;
    }

    @Override
    public Void relative(RelativeCondition condition) {
        return behaviour(condition.measured());
    }

    @Override
    public Void cart(CartCondition condition) {
        return null;
    }

    @Override
    public Void sequence(SequenceCondition condition) {
        return steps(condition);
    }

    @Override
    public Void list(ListCondition condition) {
        filters(catalogue.listed(), condition.filters());
        return null;
    }

    @Override
    public Void score(ScoreCondition condition) {
        return parts(condition);
    }

    @Override
    public Void correlated(CorrelatedCondition condition) {
        parts(condition);
        return null;
    }

    @Override
    public Void segment(SegmentCondition condition) {
        id("/segment", Named.Kind.SEGMENT, condition.segment());
        return null;
    }

    private void filters(EventKind kind, List<Filter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            ids(
                    "/where/" + i,
                    kind.field(filters.get(i).field()),
                    filters.get(i).comparison());
        }
    }

    private void ids(String place, Field field, Comparison comparison) {
        Named.Kind kind = field == null ? null : field.type().names();
        for (int i = 0; kind != null && i < comparison.values().size(); i++) {
            Value value = comparison.values().get(i);
            if (value.is(Value.Kind.ID)) {
                id(place + "/values/" + i, kind, value.id());
            }
        }
    }

    private void id(String place, Named.Kind kind, long id) {
        if (names.byId(kind, id) == null) {
            problem(place, "name.gone." + kind.name().toLowerCase(Locale.ROOT), String.valueOf(id));
        }
    }
}
