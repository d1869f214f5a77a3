package com.segmentofone.admin;

import com.segmentofone.decision.Slots;
import com.segmentofone.rule.InvalidRuleException;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import com.segmentofone.segment.Count;
import com.segmentofone.segment.HostUses;
import com.segmentofone.segment.NameTakenException;
import com.segmentofone.segment.RebuildProgress;
import com.segmentofone.segment.RuleBook;
import com.segmentofone.segment.SegmentCatalog;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.segment.SegmentStatus;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests behind the screens for segments. */
@RequestMapping(Pages.SEGMENTS)
public class SegmentEndpoints {

    private static final int ROWS = 200;
    private static final int SAMPLE = 10;
    private static final int NAME = 200;
    private static final int DESCRIPTION = 2_000;

    private final Host host;
    private final Texts texts;
    private final Answers answers;
    private final SegmentService segments;
    private final SegmentCatalog catalog;
    private final Slots slots;
    private final HostUses hostUses;
    private final RuleBook rules;
    private final Directory directory;
    private final EditLock lock;
    private final ExplanationView explanations;
    private final Newest newest = new Newest();

    SegmentEndpoints(
            Host host,
            Texts texts,
            Answers answers,
            SegmentService segments,
            SegmentCatalog catalog,
            Slots slots,
            HostUses hostUses,
            RuleBook rules,
            Directory directory,
            EditLock lock,
            ExplanationView explanations) {
        this.host = host;
        this.texts = texts;
        this.answers = answers;
        this.segments = segments;
        this.catalog = catalog;
        this.slots = slots;
        this.hostUses = hostUses;
        this.rules = rules;
        this.directory = directory;
        this.lock = lock;
        this.explanations = explanations;
    }

    @RequestMapping(value = "/list", method = RequestMethod.GET)
    public void list(
            @RequestParam(value = "q", defaultValue = "") String query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> {
            String wanted = query.trim().toLowerCase(Locale.ROOT);
            List<SegmentDefinition> found = segments.all().stream()
                    .filter(s -> contains(s.name(), wanted) || contains(s.description(), wanted))
                    .sorted(Comparator.comparing(SegmentDefinition::name, String.CASE_INSENSITIVE_ORDER))
                    .collect(Collectors.toList());
            Uses uses = new Uses(slots.all(), catalog.all(), hostUses.all());
            return Json.object(
                    "segments",
                    found.stream()
                            .limit(ROWS)
                            .map(s -> row(s, uses.of(s.id()).size()))
                            .collect(Collectors.toList()),
                    "total",
                    found.size());
        });
    }

    private static boolean contains(String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    @RequestMapping(value = "/{id}/data", method = RequestMethod.GET)
    public void data(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> whole(found(id)));
    }

    @RequestMapping(value = "/preview", method = RequestMethod.POST)
    public void preview(
            @RequestParam("rule") String text,
            @RequestParam(value = "segment", required = false) Long id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> {
            List<Problem> problems = segments.check(text, id);
            if (!problems.isEmpty()) {
                return Json.object("problems", answers.problems(problems, host.locale()));
            }
            if (segments.audienceLoadedPercent() < 100) {
                return Json.object("problems", Collections.emptyList(), "notReady", true);
            }
            String screen = request.getSession().getId() + "/" + id;
            try (Newest.Ticket ticket = newest.begin(screen)) {
                return preview(segments.parse(text), operator, ticket);
            }
        });
    }

    private Map<String, Object> preview(Rule rule, Operator operator, Newest.Ticket ticket) {
        Count count = segments.count(rule, ticket);
        List<Map<String, Object>> sample = operator.may(Permission.PEOPLE)
                ? people(directory.people(segments.sample(rule, SAMPLE)))
                : Collections.emptyList();
        return Json.object(
                "problems", Collections.emptyList(),
                "count", count.exact(),
                "total", count.total(),
                "asOf", count.asOf().toEpochMilli(),
                "sample", sample);
    }

    @RequestMapping(value = "/explain", method = RequestMethod.POST)
    public void explain(
            @RequestParam("rule") String text,
            @RequestParam("customer") long customerId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.PEOPLE, operator -> {
            Directory.Person person = directory.people(Collections.singletonList(customerId)).stream()
                    .findFirst()
                    .orElseThrow(Refusal::gone);
            Rule rule = segments.parse(text);
            return Json.object(
                    "customer",
                    person(person),
                    "tree",
                    explanations.tree(segments.explain(rule, customerId), host.locale()));
        });
    }

    @RequestMapping(value = "/save", method = RequestMethod.POST)
    public void save(
            @RequestParam(value = "id", required = false) Long id,
            @RequestParam(value = "version", defaultValue = "0") long seenAt,
            @RequestParam("name") String name,
            @RequestParam(value = "description", defaultValue = "") String description,
            @RequestParam(value = "rule", defaultValue = "") String rule,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.EDIT, operator -> {
            checkTexts(name, description, rule);
            if (id == null) {
                return whole(segments.draft(name.trim(), description.trim(), rule, operator.name()));
            }
            checkLive(id, operator);
            return changed(id, seenAt, () -> segments.save(id, name.trim(), description.trim(), rule, operator.name()));
        });
    }

    /** What shoppers see changes only at the hands of those who may activate. */
    private void checkLive(long id, Operator operator) {
        if (found(id).status() != SegmentStatus.DRAFT && !operator.may(Permission.ACTIVATE)) {
            throw Refusal.forbidden();
        }
    }

    private void checkTexts(String name, String description, String rule) {
        Locale locale = host.locale();
        if (name.trim().isEmpty()) {
            throw Refusal.field("name", texts.text(locale, "seg.name.missing"));
        }
        if (name.trim().length() > NAME) {
            throw Refusal.field("name", texts.text(locale, "seg.name.long"));
        }
        if (description.trim().length() > DESCRIPTION) {
            throw Refusal.field("description", texts.text(locale, "seg.description.long"));
        }
        if (rule.trim().isEmpty()) {
            throw Refusal.invalid()
                    .with(
                            "problems",
                            Collections.singletonList(Json.object(
                                    "line", 1,
                                    "column", 1,
                                    "offset", 0,
                                    "cause", texts.text(locale, "seg.rule.missing"),
                                    "remedy", "")));
        }
    }

    @RequestMapping(value = "/{id}/activate", method = RequestMethod.POST)
    public void activate(
            @PathVariable("id") long id,
            @RequestParam("version") long seenAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(
                request,
                response,
                Permission.ACTIVATE,
                operator -> changed(id, seenAt, () -> segments.activate(id, operator.name())));
    }

    @RequestMapping(value = "/{id}/deactivate", method = RequestMethod.POST)
    public void deactivate(
            @PathVariable("id") long id,
            @RequestParam("version") long seenAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(
                request,
                response,
                Permission.ACTIVATE,
                operator -> changed(id, seenAt, () -> segments.deactivate(id, operator.name())));
    }

    @RequestMapping(value = "/{id}/duplicate", method = RequestMethod.POST)
    public void duplicate(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.EDIT, operator -> {
            SegmentDefinition original = found(id);
            for (int copy = 1; ; copy++) {
                try {
                    return whole(segments.draft(
                            copyName(original.name(), copy),
                            original.description(),
                            original.ruleText(),
                            operator.name()));
                } catch (NameTakenException e) {
                    if (copy == ROWS) {
                        throw e;
                    }
                }
            }
        });
    }

    private String copyName(String name, int copy) {
        Function<String, String> label = stem -> copy == 1
                ? texts.text(host.locale(), "seg.copyOf", stem)
                : texts.text(host.locale(), "seg.copyOfMore", stem, copy);
        String whole = label.apply(name);
        return whole.length() <= NAME ? whole : label.apply(name.substring(0, name.length() - (whole.length() - NAME)));
    }

    @RequestMapping(value = "/{id}/delete", method = RequestMethod.POST)
    public void delete(
            @PathVariable("id") long id,
            @RequestParam("version") long seenAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.EDIT, operator -> {
            checkLive(id, operator);
            try {
                lock.segment(id, seenAt, () -> {
                    segments.delete(id);
                    return null;
                });
            } catch (ChangedMeanwhileException e) {
                throw conflict(id);
            }
            return Json.object("deleted", id);
        });
    }

    @RequestMapping(value = "/{id}/progress", method = RequestMethod.GET)
    public void progress(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> progress(id));
    }

    @RequestMapping(value = "/{id}/cancel", method = RequestMethod.POST)
    public void cancel(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.ACTIVATE, operator -> {
            segments.cancelRebuild(found(id).id());
            return progress(id);
        });
    }

    private Map<String, Object> progress(long id) {
        RebuildProgress progress = segments.rebuildProgress(id);
        return Json.object(
                "state", progress.state().name(),
                "done", progress.done(),
                "total", progress.total(),
                "secondsLeft", progress.secondsLeft() < 0 ? null : progress.secondsLeft(),
                "reason", progress.reason());
    }

    private Map<String, Object> changed(long id, long seenAt, java.util.function.Supplier<SegmentDefinition> change) {
        found(id);
        try {
            return whole(lock.segment(id, seenAt, change));
        } catch (ChangedMeanwhileException e) {
            throw conflict(id);
        }
    }

    private Refusal conflict(long id) {
        SegmentDefinition now = found(id);
        return Refusal.conflict()
                .with("version", now.updatedAt())
                .with("by", now.updatedBy())
                .with("at", now.updatedAt());
    }

    private SegmentDefinition found(long id) {
        SegmentDefinition definition = segments.find(id);
        if (definition == null) {
            throw Refusal.gone();
        }
        return definition;
    }

    private Map<String, Object> row(SegmentDefinition segment, int usedIn) {
        return Json.object(
                "id", segment.id(),
                "name", segment.name(),
                "description", segment.description(),
                "status", segment.status().name(),
                "statusReason", segment.statusReason(),
                "size", segment.status() == SegmentStatus.DRAFT ? null : segment.memberCount(),
                "countedAt", segment.countedAt(),
                "updatedAt", segment.updatedAt(),
                "updatedBy", segment.updatedBy(),
                "usedIn", usedIn);
    }

    private Map<String, Object> whole(SegmentDefinition segment) {
        List<Map<String, Object>> uses = new Uses(slots.all(), catalog.all(), hostUses.all()).of(segment.id());
        Map<String, Object> body = row(segment, uses.size());
        body.put("rule", segment.ruleText());
        body.put("visitors", segment.status() == SegmentStatus.DRAFT ? 0 : segments.visitors(segment.id()));
        body.put("version", segment.updatedAt());
        return Json.object(
                "segment",
                body,
                "usedIn",
                uses,
                "versions",
                directory.versions(segment.id()).stream().map(this::version).collect(Collectors.toList()),
                "progress",
                progress(segment.id()));
    }

    private Map<String, Object> version(Directory.Version version) {
        return Json.object(
                "version", version.number,
                "rule", ruleText(version.ruleJson),
                "status", version.status,
                "changedAt", version.changedAt,
                "changedBy", version.changedBy);
    }

    /** As it would be written today; what no longer fits the catalogue is shown as it is stored. */
    private String ruleText(String json) {
        try {
            return json == null ? "" : rules.toText(rules.fromJson(json));
        } catch (InvalidRuleException e) {
            return json;
        }
    }

    static List<Map<String, Object>> people(List<Directory.Person> people) {
        return people.stream().map(SegmentEndpoints::person).collect(Collectors.toList());
    }

    static Map<String, Object> person(Directory.Person person) {
        return Json.object("id", person.id, "name", person.name, "email", person.email);
    }
}
