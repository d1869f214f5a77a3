package com.segmentofone.admin;

import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import com.segmentofone.segment.BackCasts;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.segment.SizeCurve;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests about how large a segment would have been. */
@RequestMapping(Pages.SEGMENTS)
public class BackCastEndpoints {

    private static final int DAYS = 365;

    private final Host host;
    private final Answers answers;
    private final SegmentService segments;
    private final BackCasts backCasts;
    private final Newest newest = new Newest();
    private final Map<String, Integer> percent = new ConcurrentHashMap<>();

    BackCastEndpoints(Host host, Answers answers, SegmentService segments, BackCasts backCasts) {
        this.host = host;
        this.answers = answers;
        this.segments = segments;
        this.backCasts = backCasts;
    }

    @RequestMapping(value = "/backcast", method = RequestMethod.POST)
    public void backCast(
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
            return curve(segments.parse(text), screen(request, id));
        });
    }

    private Map<String, Object> curve(Rule rule, String screen) {
        try (Newest.Ticket ticket = newest.begin(screen)) {
            SizeCurve curve = backCasts.of(rule, DAYS, done -> percent.put(screen, done), ticket);
            return Json.object(
                    "problems", Collections.emptyList(),
                    "at", curve.instants().stream().map(Instant::toEpochMilli).collect(Collectors.toList()),
                    "sizes", curve.sizes(),
                    "customers", curve.customers());
        } finally {
            percent.remove(screen);
        }
    }

    /** How far the look back has come that the same screen has asked for. */
    @RequestMapping(value = "/backcast/progress", method = RequestMethod.GET)
    public void progress(
            @RequestParam(value = "segment", required = false) Long id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(
                request,
                response,
                Permission.VIEW,
                operator -> Json.object("percent", percent.getOrDefault(screen(request, id), 0)));
    }

    @RequestMapping(value = "/backcast/cancel", method = RequestMethod.POST)
    public void cancel(
            @RequestParam(value = "segment", required = false) Long id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> {
            newest.begin(screen(request, id)).close();
            return Json.object("cancelled", true);
        });
    }

    private static String screen(HttpServletRequest request, Long segmentId) {
        return request.getSession().getId() + "/" + segmentId;
    }
}
