package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Explanation;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.SegmentCycles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Keeps definitions valid, versioned and free of loops. */
public final class StandardSegmentService implements SegmentService {

    private final SegmentDefinitions definitions;
    private final RuleBook rules;
    private final PublishedSegments catalog;
    private final CatalogLoader loader;
    private final Audience audience;
    private final ProfileStore profiles;
    private final MembershipStore memberships;
    private final Rebuilds rebuilds;
    private final Clock clock;

    public StandardSegmentService(
            SegmentDefinitions definitions,
            RuleBook rules,
            PublishedSegments catalog,
            CatalogLoader loader,
            Audience audience,
            ProfileStore profiles,
            MembershipStore memberships,
            Rebuilds rebuilds,
            Clock clock) {
        this.definitions = definitions;
        this.rules = rules;
        this.catalog = catalog;
        this.loader = loader;
        this.audience = audience;
        this.profiles = profiles;
        this.memberships = memberships;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @Override
    public List<Problem> check(String ruleText, Long segmentId) {
        List<Problem> problems = rules.problems(ruleText);
        if (problems.isEmpty() && segmentId != null) {
            refuseLoops(segmentId, rules.compile(rules.fromText(ruleText)));
        }
        return problems;
    }

    @Override
    public Rule parse(String ruleText) {
        return rules.fromText(ruleText);
    }

    @Override
    public SegmentDefinition draft(String name, String description, String ruleText, String by) {
        refuseTakenName(name, null);
        return stored(newDraft(name, description, ruleText, rules.fromText(ruleText), by)
                .build());
    }

    @Override
    public SegmentDefinition unfinished(String name, String description, String ruleText, String by) {
        refuseTakenName(name, null);
        String problems = rules.problems(ruleText).stream()
                .map(p -> p.cause() + " " + p.remedy())
                .collect(Collectors.joining(" "));
        return stored(newDraft(name, description, ruleText, rules.wellFormed(ruleText), by)
                .status(SegmentStatus.DRAFT, problems)
                .build());
    }

    private SegmentDefinition.Builder newDraft(String name, String description, String ruleText, Rule rule, String by) {
        return SegmentDefinition.builder(name.trim())
                .description(description)
                .rule(ruleText, rules.toJson(rule))
                .version(1)
                .created(clock.millis(), by)
                .updated(clock.millis(), by);
    }

    @Override
    public SegmentDefinition save(long id, String name, String description, String ruleText, String by) {
        SegmentDefinition before = existing(id);
        refuseTakenName(name, id);
        Rule rule = rules.fromText(ruleText);
        refuseLoops(id, rules.compile(rule));
        String json = rules.toJson(rule);
        boolean repaired = before.status() == SegmentStatus.BROKEN;
        boolean sameRule = json.equals(before.ruleJson()) && !repaired;
        if (before.status().isLive()) {
            refuseInactive(rule);
        }
        SegmentDefinition after = before.toBuilder()
                .name(name.trim())
                .description(description)
                .rule(ruleText, json)
                .status(repaired ? SegmentStatus.ACTIVE : before.status())
                .version(sameRule ? before.version() : before.version() + 1)
                .updated(clock.millis(), by)
                .build();
        SegmentDefinition saved = stored(after);
        if (saved.status() == SegmentStatus.ACTIVE && !sameRule) {
            rebuilds.start(id);
        }
        return saved;
    }

    @Override
    public SegmentDefinition activate(long id, String by) {
        SegmentDefinition before = existing(id);
        Rule rule = rules.fromJson(before.ruleJson());
        refuseLoops(id, rules.compile(rule));
        refuseInactive(rule);
        return changed(before, SegmentStatus.ACTIVE, by);
    }

    @Override
    public SegmentDefinition deactivate(long id, String by) {
        SegmentDefinition before = existing(id);
        List<String> uses = new ArrayList<>(definitions.usesOf(id));
        uses.addAll(readersOf(id, true));
        refuseUsed(before, uses);
        return changed(before, SegmentStatus.DRAFT, by);
    }

    @Override
    public SegmentDefinition pause(long id, String by) {
        SegmentDefinition before = existing(id);
        return before.status() == SegmentStatus.ACTIVE ? changed(before, SegmentStatus.PAUSED, by) : before;
    }

    @Override
    public SegmentDefinition archive(long id, String by) {
        SegmentDefinition before = existing(id);
        refuseUsed(before, usesOf(id));
        return changed(before, SegmentStatus.ARCHIVED, by);
    }

    @Override
    public SegmentDefinition restore(long id, String by) {
        SegmentDefinition before = existing(id);
        return before.status() == SegmentStatus.ARCHIVED ? changed(before, SegmentStatus.DRAFT, by) : before;
    }

    @Override
    public void delete(long id) {
        refuseUsed(existing(id), usesOf(id));
        definitions.delete(id);
        loader.reload();
        rebuilds.start(id);
    }

    private SegmentDefinition changed(SegmentDefinition before, SegmentStatus status, String by) {
        if (before.status() == status) {
            return before;
        }
        SegmentDefinition after = stored(before.toBuilder()
                .status(status)
                .version(before.version() + 1)
                .updated(clock.millis(), by)
                .build());
        if (before.status().isLive() || status.isLive()) {
            rebuilds.start(after.id());
        }
        return after;
    }

    private SegmentDefinition stored(SegmentDefinition definition) {
        SegmentDefinition stored = definitions.store(definition);
        loader.reload();
        return stored;
    }

    private SegmentDefinition existing(long id) {
        SegmentDefinition found = definitions.find(id);
        if (found == null) {
            throw new IllegalArgumentException("there is no segment " + id);
        }
        return found;
    }

    private void refuseTakenName(String name, Long id) {
        boolean taken = definitions.all().stream()
                .anyMatch(d -> d.name().equalsIgnoreCase(name.trim()) && !Objects.equals(d.id(), id));
        if (taken) {
            throw new NameTakenException(name.trim());
        }
    }

    private void refuseLoops(long id, CompiledRule compiled) {
        Map<Long, Set<Long>> reads = new LinkedHashMap<>(catalog.snapshot().segmentsRead());
        reads.put(id, compiled.segmentsRead());
        List<Long> loop = SegmentCycles.through(id, reads);
        if (!loop.isEmpty()) {
            throw new SegmentLoopException(loop.stream().map(this::nameOf).collect(Collectors.toList()));
        }
    }

    private void refuseInactive(Rule rule) {
        List<String> inactive = rules.compile(rule).segmentsRead().stream()
                .filter(id -> {
                    Segment read = catalog.byId(id);
                    return read == null || !read.status().isLive();
                })
                .map(this::nameOf)
                .collect(Collectors.toList());
        if (!inactive.isEmpty()) {
            throw new SegmentNotActiveException(inactive);
        }
    }

    private static void refuseUsed(SegmentDefinition definition, List<String> uses) {
        if (!uses.isEmpty()) {
            throw new SegmentInUseException(definition.name(), uses);
        }
    }

    private String nameOf(long id) {
        String name = catalog.names().get(id);
        return name == null ? "#" + id : name;
    }

    private List<String> readersOf(long id, boolean onlyActive) {
        return catalog.snapshot().segmentsRead().entrySet().stream()
                .filter(e -> e.getKey() != id && e.getValue().contains(id))
                .filter(e -> !onlyActive || catalog.byId(e.getKey()).isActive())
                .map(e -> nameOf(e.getKey()))
                .collect(Collectors.toList());
    }

    @Override
    public SegmentDefinition find(long id) {
        return definitions.find(id);
    }

    @Override
    public List<SegmentDefinition> all() {
        return definitions.all();
    }

    @Override
    public List<String> usesOf(long id) {
        List<String> uses = new ArrayList<>(definitions.usesOf(id));
        uses.addAll(readersOf(id, false));
        return uses;
    }

    @Override
    public Count count(Rule rule) {
        return count(rule, () -> false);
    }

    @Override
    public Count count(Rule rule, BooleanSupplier cancelled) {
        return audience.count(rules.preview(rule), cancelled);
    }

    @Override
    public List<Long> sample(Rule rule, int n) {
        return audience.sample(rules.preview(rule), n);
    }

    @Override
    public int audienceLoadedPercent() {
        return audience.loadedPercent();
    }

    @Override
    public Explanation explain(Rule rule, long customerId) {
        Identity customer = Identity.customer(customerId);
        Profile profile = profiles.load(customer);
        StoredStanding stored = memberships.load(customer.key());
        ProfileFacts facts = new ProfileFacts(profile);
        CompiledRule compiled = rules.preview(rule);
        audience.prepare(compiled);
        return compiled.explain(
                facts, catalog.lookup(facts, id -> stored.in(id) != null), Math.floorDiv(clock.millis(), 1000L));
    }

    @Override
    public long visitors(long id) {
        return memberships.countVisitors(id);
    }

    @Override
    public List<Membership> members(long id, String afterIdentityKey, int n) {
        return memberships.page(id, afterIdentityKey, n);
    }

    @Override
    public List<MembershipChange> history(long customerId, int n) {
        return memberships.history(Identity.customer(customerId).key(), n);
    }

    @Override
    public void rebuild(long id) {
        rebuilds.start(id);
    }

    @Override
    public void cancelRebuild(long id) {
        rebuilds.cancel(id);
    }

    @Override
    public void pauseRebuild(long id) {
        rebuilds.pause(id);
    }

    @Override
    public void resumeRebuild(long id) {
        rebuilds.resume(id);
    }

    @Override
    public RebuildProgress rebuildProgress(long id) {
        return rebuilds.progress(id);
    }
}
