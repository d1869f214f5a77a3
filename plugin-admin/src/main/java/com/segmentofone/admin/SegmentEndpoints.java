package com.segmentofone.admin;

import com.segmentofone.segment.NameTakenException;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.segment.SegmentStatus;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests that list, save, copy and delete segments. */
@RequestMapping(Pages.SEGMENTS)
public class SegmentEndpoints {

    private static final int ROWS = 200;
    private static final int NAME = 200;
    private static final int DESCRIPTION = 2_000;

    private final Host host;
    private final Texts texts;
    private final Answers answers;
    private final SegmentService segments;
    private final SegmentView view;
    private final SegmentChanges changes;

    SegmentEndpoints(
            Host host,
            Texts texts,
            Answers answers,
            SegmentService segments,
            SegmentView view,
            SegmentChanges changes) {
        this.host = host;
        this.texts = texts;
        this.answers = answers;
        this.segments = segments;
        this.view = view;
        this.changes = changes;
    }

    @RequestMapping(value = "/list", method = RequestMethod.GET)
    public void list(
            @RequestParam(value = "q", defaultValue = "") String query,
            @RequestParam(value = "archived", defaultValue = "false") boolean archived,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> {
            String wanted = query.trim().toLowerCase(Locale.ROOT);
            List<SegmentDefinition> found = segments.all().stream()
                    .filter(s -> archived == (s.status() == SegmentStatus.ARCHIVED))
                    .filter(s -> contains(s.name(), wanted) || contains(s.description(), wanted))
                    .sorted(Comparator.comparing(SegmentDefinition::name, String.CASE_INSENSITIVE_ORDER))
                    .collect(Collectors.toList());
            return Json.object(
                    "segments",
                    view.rows(found.stream().limit(ROWS).collect(Collectors.toList())),
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
        answers.give(request, response, Permission.VIEW, operator -> view.whole(changes.found(id)));
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
                return view.whole(segments.draft(name.trim(), description.trim(), rule, operator.name()));
            }
            changes.checkLive(id, operator);
            return view.whole(changes.change(
                    id, seenAt, () -> segments.save(id, name.trim(), description.trim(), rule, operator.name())));
        });
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

    @RequestMapping(value = "/{id}/duplicate", method = RequestMethod.POST)
    public void duplicate(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.EDIT, operator -> {
            SegmentDefinition original = changes.found(id);
            for (int copy = 1; ; copy++) {
                try {
                    return view.whole(segments.draft(
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
            changes.checkLive(id, operator);
            changes.change(id, seenAt, () -> {
                segments.delete(id);
                return null;
            });
            return Json.object("deleted", id);
        });
    }
}
