package com.segmentofone.admin;

import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import com.segmentofone.segment.Count;
import com.segmentofone.segment.SegmentService;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests about a rule as it is typed: who matches, and why. */
@RequestMapping(Pages.SEGMENTS)
public class RuleEndpoints {

    private static final int SAMPLE = 10;

    private final Host host;
    private final Answers answers;
    private final SegmentService segments;
    private final Directory directory;
    private final AttributeSource attributes;
    private final ExplanationView explanations;
    private final Newest newest = new Newest();

    RuleEndpoints(
            Host host,
            Answers answers,
            SegmentService segments,
            Directory directory,
            AttributeSource attributes,
            ExplanationView explanations) {
        this.host = host;
        this.answers = answers;
        this.segments = segments;
        this.directory = directory;
        this.attributes = attributes;
        this.explanations = explanations;
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
                ? People.all(directory.people(segments.sample(rule, SAMPLE)))
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
                    People.one(person),
                    "tree",
                    explanations.tree(segments.explain(rule, customerId), known(customerId), host.locale()));
        });
    }

    private Map<String, Attribute> known(long customerId) {
        return attributes
                .attributesOf(Collections.singletonList(customerId))
                .getOrDefault(customerId, Collections.<String, Attribute>emptyMap());
    }
}
