package com.segmentofone.oracle;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.rule.InvalidRuleException;
import com.segmentofone.rule.RandomEvents;
import com.segmentofone.rule.RandomRules;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentInUseException;
import com.segmentofone.segment.SegmentLoopException;
import com.segmentofone.segment.SegmentNotActiveException;
import com.segmentofone.segment.SegmentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random things that happen to two nodes, one after the other; equal seeds give equal runs. */
final class RandomRun {

    private static final int MOST_SEGMENTS = 6;
    private static final long DAY = 86_400_000L;

    final Story story = new Story();
    final List<String> told = new ArrayList<>();
    private final Shared shared;
    private final Random random;
    private final Node[] nodes = new Node[2];
    private int named;

    RandomRun(Shared shared, long seed) {
        this.shared = shared;
        this.random = new Random(seed);
        told.add("seed " + seed);
    }

    List<Node> alive() {
        List<Node> alive = new ArrayList<>();
        for (Node node : nodes) {
            if (node != null) {
                alive.add(node);
            }
        }
        return alive;
    }

    /** Any of them; started when it is down. */
    private Node node() {
        int i = random.nextInt(nodes.length);
        if (nodes[i] == null) {
            nodes[i] = new Node("node" + i + "." + named++, shared);
        }
        return nodes[i];
    }

    void step() {
        Node node = node();
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> happens(node, false);
            case 5 -> happens(node, true);
            case 6 -> happensAgain(node);
            case 7, 8, 9 -> secondsPass();
            case 10, 11 -> longTimePasses();
            case 12 -> ruleChanges(node);
            case 13 -> segmentAppears(node);
            case 14 -> segmentGoes(node);
            case 15 -> visitorJoins(node);
            case 16, 17 -> does("writes", node, node::writes);
            case 18 -> does("polls", node, node::polls);
            case 19 -> does("sweeps", node, node::sweeps);
            case 20 -> does("catches up", node, node::catchesUp);
            case 21 -> refreshes(node);
            case 22 -> dies(node);
            default -> reads(node);
        }
    }

    private void does(String what, Node node, Runnable work) {
        told.add(node.name + " " + what);
        work.run();
    }

    private Identity somebody() {
        return random.nextBoolean()
                ? Identity.customer(Shared.CUSTOMERS[random.nextInt(Shared.CUSTOMERS.length)])
                : Identity.visitor("visitor" + random.nextInt(4));
    }

    /** @param untold the node dies between storing the events and telling of them, or something else stored them */
    private void happens(Node node, boolean untold) {
        List<Event> all = RandomEvents.of(somebody(), random, shared.clock.millis());
        Collections.shuffle(all, random);
        List<Event> batch = all.subList(0, Math.min(all.size(), 1 + random.nextInt(5))).stream()
                .map(e -> e.toBuilder().receivedAt(shared.clock.millis()).build())
                .collect(Collectors.toList());
        told.add(node.name + (untold ? " stores and does not tell " : " stores ") + batch.size() + " of "
                + batch.stream().map(Event::identity).findFirst().orElse(null));
        shared.log.append(batch);
        story.events.addAll(batch);
        if (!untold) {
            node.hears(batch);
        }
    }

    private void happensAgain(Node node) {
        if (!story.events.isEmpty()) {
            Event again = story.events.get(random.nextInt(story.events.size()));
            told.add(node.name + " stores again " + again);
            shared.log.append(List.of(again));
            node.hears(List.of(again));
        }
    }

    private void secondsPass() {
        long millis = random.nextInt(3_000);
        told.add(millis + " ms pass");
        shared.clock.advance(millis);
    }

    /** The nodes go on working all the time. Often it ends where a membership is due, or a second before or after. */
    void longTimePasses() {
        settle();
        long millis = (long) Math.exp(random.nextDouble() * Math.log(40 * DAY));
        List<Long> due = Due.times(shared);
        if (!due.isEmpty() && random.nextBoolean()) {
            long next = due.get(random.nextInt(Math.min(3, due.size())));
            millis = Math.max(0, next + 1_000L * (random.nextInt(3) - 1) - shared.clock.millis());
        }
        told.add(millis + " ms pass, to " + Instant.ofEpochMilli(shared.clock.millis() + millis));
        shared.clock.advance(millis);
    }

    private Rule rule(Node node, List<Long> mayRead) {
        RandomRules rules =
                new RandomRules(random, shared.clock.instant().atZone(Node.ZONE).toLocalDate());
        for (int i = 0; i < 1_000; i++) {
            String json = RuleJson.write(rules.rule(random.nextInt(3)));
            boolean fits = !json.contains("\"rank\"") && !(mayRead.isEmpty() && json.contains("\"segment\""));
            if (fits && RuleIsAllowed.by(node.rules, json = Rewriting.withSegments(json, id -> any(mayRead)))) {
                return node.rules.fromJson(json);
            }
        }
        throw new IllegalStateException("no rule");
    }

    private long any(List<Long> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private List<SegmentDefinition> definitions(SegmentStatus status) {
        return shared.definitions.all().stream()
                .filter(d -> d.status() == status)
                .collect(Collectors.toList());
    }

    private List<Long> active() {
        return definitions(SegmentStatus.ACTIVE).stream()
                .map(SegmentDefinition::id)
                .collect(Collectors.toList());
    }

    private void segmentAppears(Node node) {
        node.polls();
        List<SegmentDefinition> drafts = definitions(SegmentStatus.DRAFT);
        if (!drafts.isEmpty() && random.nextBoolean()) {
            SegmentDefinition draft = drafts.get(random.nextInt(drafts.size()));
            does("activates " + draft.id(), node, () -> unlessRefused(() -> node.service.activate(draft.id(), "test")));
        } else if (shared.definitions.all().size() < MOST_SEGMENTS) {
            Rule rule = rule(node, active());
            SegmentDefinition made = node.service.draft("S" + named++, "", node.rules.toText(rule), "test");
            node.service.activate(made.id(), "test");
            told.add(node.name + " makes " + made.id() + ": " + made.ruleText());
        }
    }

    private void ruleChanges(Node node) {
        node.polls();
        List<SegmentDefinition> all = shared.definitions.all();
        if (!all.isEmpty()) {
            SegmentDefinition one = all.get(random.nextInt(all.size()));
            String text = node.rules.toText(rule(node, active()));
            does(
                    "changes " + one.id() + " to " + text,
                    node,
                    () -> unlessRefused(() -> node.service.save(one.id(), one.name(), "", text, "test")));
        }
    }

    private void segmentGoes(Node node) {
        node.polls();
        List<Long> active = active();
        if (!active.isEmpty()) {
            long id = any(active);
            boolean deleted = random.nextInt(3) == 0;
            does(
                    (deleted ? "deletes " : "takes out of force ") + id,
                    node,
                    () -> unlessRefused(() -> {
                        if (deleted) {
                            node.service.delete(id);
                        } else {
                            node.service.deactivate(id, "test");
                        }
                    }));
        }
    }

    private void unlessRefused(Runnable change) {
        try {
            change.run();
        } catch (InvalidRuleException
                | SegmentInUseException
                | SegmentLoopException
                | SegmentNotActiveException refused) {
            told.add("... which is refused");
        }
    }

    private void visitorJoins(Node node) {
        String visitor = "visitor" + random.nextInt(4);
        long customer = Shared.CUSTOMERS[random.nextInt(Shared.CUSTOMERS.length)];
        told.add(node.name + " joins " + visitor + " with " + customer);
        shared.aliases.join(visitor, customer, shared.clock.millis());
        story.joined.putIfAbsent(visitor, customer);
        List<Event> login = List.of(
                Event.of(EventType.LOGGED_IN, Identity.customer(story.joined.get(visitor)), shared.clock.millis())
                        .build());
        shared.log.append(login);
        story.events.addAll(login);
        node.hears(login);
    }

    /** While it does, something happens, or it is killed. */
    private void refreshes(Node node) {
        told.add(node.name + " refreshes {");
        node.refreshesWhile(() -> {
            switch (random.nextInt(5)) {
                case 0 -> happens(node(), random.nextBoolean());
                case 1 -> node().writes();
                case 2 -> dies(node);
                default -> secondsPass();
            }
        });
        told.add("}");
    }

    private void dies(Node node) {
        told.add(node.name + " dies");
        node.die();
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = nodes[i] == node ? null : nodes[i];
        }
    }

    private void reads(Node node) {
        Identity who = somebody();
        told.add(node.name + " reads " + who);
        node.memberships.of(who, shared.clock.instant());
    }

    /** As after some seconds without anything new; more than half a minute, so that what a dead node had claimed is free. */
    void settle() {
        told.add("settling");
        node();
        shared.clock.advance(31_000);
        shared.lifeSigns.advance(11_000);
        for (int i = 0; i < 3; i++) {
            for (Node node : alive()) {
                node.polls();
                node.catchesUp();
                node.writes();
                node.resumes();
                node.refreshes();
                node.sweeps();
                node.writes();
                node.sweeps();
            }
        }
        alive().get(0).purges();
    }
}
