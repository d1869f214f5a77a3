package com.segmentofone.admin;

import com.segmentofone.rule.InvalidRuleException;
import com.segmentofone.rule.Problem;
import com.segmentofone.segment.AudienceLoadingException;
import com.segmentofone.segment.NameTakenException;
import com.segmentofone.segment.SegmentInUseException;
import com.segmentofone.segment.SegmentLoopException;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Guards every request behind the screens, carries it out, and turns what comes of it into JSON. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Host host;
    private final Texts texts;

    Answers(Host host, Texts texts) {
        this.host = host;
        this.texts = texts;
    }

    /** Answers what the work returns, provided that the operator may, and that a change carries the token. */
    void give(
            HttpServletRequest request,
            HttpServletResponse response,
            Permission needed,
            Function<Operator, Map<String, Object>> work)
            throws IOException {
        if (isOpenedAsPage(request)) {
            response.sendRedirect(request.getContextPath() + Pages.SEGMENTS);
            return;
        }
        try {
            write(response, 200, work.apply(admitted(request, needed)));
        } catch (Refusal refusal) {
            write(response, refusal.status(), refusal.body());
        } catch (RuntimeException e) {
            Refusal refusal = refusal(e, host.locale());
            if (refusal.status() == 500) {
                LOG.error("A request of an operator failed: {}", request.getRequestURI(), e);
            }
            write(response, refusal.status(), refusal.body());
        }
    }

    /** After a log-in the host goes back to the last address asked for, which may be one of these. */
    private static boolean isOpenedAsPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("X-Requested-With") == null
                && accepted != null
                && accepted.contains("text/html");
    }

    private Operator admitted(HttpServletRequest request, Permission needed) {
        Operator operator = host.operator();
        if (operator == null) {
            throw Refusal.session();
        }
        if (!operator.may(needed)) {
            throw Refusal.forbidden();
        }
        if (!"GET".equals(request.getMethod()) && !host.isToken(request.getParameter("csrfToken"))) {
            throw Refusal.token();
        }
        return operator;
    }

    private Refusal refusal(RuntimeException e, Locale locale) {
        if (e instanceof InvalidRuleException) {
            return Refusal.invalid().with("problems", problems(((InvalidRuleException) e).problems(), locale));
        }
        if (e instanceof SegmentLoopException) {
            return loop((SegmentLoopException) e, locale);
        }
        if (e instanceof NameTakenException) {
            return Refusal.field("name", texts.text(locale, "seg.name.taken"));
        }
        if (e instanceof SegmentInUseException) {
            return Refusal.conflict()
                    .with("message", texts.text(locale, "seg.why.used"))
                    .with("uses", ((SegmentInUseException) e).uses());
        }
        if (e instanceof ChangedMeanwhileException) {
            return Refusal.conflict();
        }
        if (e instanceof AudienceLoadingException) {
            return Refusal.conflict().with("kind", "notReady");
        }
        if (e instanceof CancellationException) {
            return Refusal.superseded();
        }
        return Refusal.server();
    }

    private Refusal loop(SegmentLoopException e, Locale locale) {
        Map<String, Object> problem = Json.object(
                "line",
                0,
                "column",
                0,
                "offset",
                -1,
                "cause",
                texts.text(locale, "seg.rule.loop.cause", String.join(" \u2192 ", e.loop())),
                "remedy",
                texts.text(locale, "seg.rule.loop.remedy"));
        return Refusal.invalid().with("problems", Collections.singletonList(problem));
    }

    List<Map<String, Object>> problems(Collection<Problem> problems, Locale locale) {
        return problems.stream()
                .map(p -> Json.object(
                        "line", p.line(),
                        "column", p.column(),
                        "offset", p.offset(),
                        "cause", p.cause(locale),
                        "remedy", p.remedy(locale)))
                .collect(Collectors.toList());
    }

    private static void write(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.write(body));
    }
}
