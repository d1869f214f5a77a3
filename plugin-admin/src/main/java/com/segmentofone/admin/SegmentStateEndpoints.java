package com.segmentofone.admin;

import com.segmentofone.segment.SegmentService;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests that put segments in and out of force, and steer the evaluation of everybody that follows. */
@RequestMapping(Pages.SEGMENTS)
public class SegmentStateEndpoints {

    private final Answers answers;
    private final SegmentService segments;
    private final SegmentView view;
    private final SegmentChanges changes;

    SegmentStateEndpoints(Answers answers, SegmentService segments, SegmentView view, SegmentChanges changes) {
        this.answers = answers;
        this.segments = segments;
        this.view = view;
        this.changes = changes;
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
                operator -> view.whole(changes.change(id, seenAt, () -> segments.activate(id, operator.name()))));
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
                operator -> view.whole(changes.change(id, seenAt, () -> segments.deactivate(id, operator.name()))));
    }

    @RequestMapping(value = "/{id}/progress", method = RequestMethod.GET)
    public void progress(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(
                request,
                response,
                Permission.VIEW,
                operator -> view.progress(changes.found(id).id()));
    }

    @RequestMapping(value = "/{id}/cancel", method = RequestMethod.POST)
    public void cancel(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.ACTIVATE, operator -> {
            segments.cancelRebuild(changes.found(id).id());
            return view.progress(id);
        });
    }

    /** Also while another node runs it. */
    @RequestMapping(value = "/{id}/pause", method = RequestMethod.POST)
    public void pause(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.ACTIVATE, operator -> {
            segments.pauseRebuild(changes.found(id).id());
            return view.progress(id);
        });
    }

    @RequestMapping(value = "/{id}/resume", method = RequestMethod.POST)
    public void resume(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.ACTIVATE, operator -> {
            segments.resumeRebuild(changes.found(id).id());
            return view.progress(id);
        });
    }
}
