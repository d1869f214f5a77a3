package com.segmentofone.segment;

import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.InvalidRuleException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the stored definitions, makes their rules ready, and publishes them; marks those whose rule has become invalid. */
public final class CatalogLoader {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogLoader.class);
    private static final int LONGEST_REASON = 2000;

    private final SegmentDefinitions definitions;
    private final RuleBook rules;
    private final PublishedSegments published;
    private final Clock clock;

    public CatalogLoader(SegmentDefinitions definitions, RuleBook rules, PublishedSegments published, Clock clock) {
        this.definitions = definitions;
        this.rules = rules;
        this.published = published;
        this.clock = clock;
    }

    /** Reads everything again; rules that have not changed are kept as they are. */
    public synchronized void reload() {
        load(false);
    }

    /** As {@link #reload}, and checks unchanged rules against the store's catalogue again. */
    public synchronized void revalidate() {
        load(true);
    }

    /** The definitions are the same, but what was evaluated by them no longer holds. */
    public synchronized void renew() {
        CatalogSnapshot now = published.snapshot();
        published.publish(new CatalogSnapshot(now.revision() + 1, now.all(), now.gone()));
    }

    private void load(boolean everything) {
        List<SegmentDefinition> stored = definitions.all();
        Map<Long, String> names = new LinkedHashMap<>();
        stored.forEach(d -> names.put(d.id(), d.name()));
        published.publishNames(names);
        List<Segment> segments = new ArrayList<>();
        boolean changed = stored.size() != published.all().size();
        for (SegmentDefinition definition : stored) {
            Segment before = published.byId(definition.id());
            Segment now = ready(definition, before, everything);
            changed |= before == null || differs(before, now);
            segments.add(now);
        }
        if (changed) {
            published.publish(new CatalogSnapshot(
                    published.revision() + 1, segments, published.snapshot().goneWhenLeft(names.keySet())));
        }
    }

    private Segment ready(SegmentDefinition definition, Segment before, boolean again) {
        boolean sameRule = before != null
                && Objects.equals(before.definition().ruleJson(), definition.ruleJson())
                && before.compiled() != null;
        if (sameRule && !again) {
            return new Segment(definition, before.compiled());
        }
        try {
            CompiledRule compiled = rules.compile(rules.fromJson(definition.ruleJson()));
            return new Segment(definition, sameRule ? before.compiled() : compiled);
        } catch (InvalidRuleException e) {
            return broken(definition, e);
        } catch (RuntimeException e) {
            if (sameRule) {
                LOG.warn("The rule of {} could not be checked; it stays in force", definition, e);
                return new Segment(definition, before.compiled());
            }
            throw e;
        }
    }

    private Segment broken(SegmentDefinition definition, InvalidRuleException cause) {
        if (definition.status() != SegmentStatus.ACTIVE) {
            return new Segment(definition, null);
        }
        String reason = cause.getMessage();
        SegmentDefinition marked = definition.toBuilder()
                .status(SegmentStatus.BROKEN, reason.substring(0, Math.min(LONGEST_REASON, reason.length())))
                .version(definition.version() + 1)
                .updated(clock.millis(), "")
                .build();
        LOG.warn("The rule of {} has become invalid; it keeps its members: {}", definition, reason);
        return new Segment(definitions.store(marked), null);
    }

    private static boolean differs(Segment before, Segment now) {
        return before.version() != now.version()
                || before.status() != now.status()
                || !before.name().equals(now.name())
                || !Objects.equals(
                        before.definition().ruleJson(), now.definition().ruleJson())
                || !Objects.equals(before.description(), now.description())
                || (before.compiled() == null) != (now.compiled() == null);
    }
}
