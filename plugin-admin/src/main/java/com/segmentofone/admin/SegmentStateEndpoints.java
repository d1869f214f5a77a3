package com.segmentofone.admin;

import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
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
        change(id, seenAt, Permission.ACTIVATE, segments::activate, request, response);
    }

    @RequestMapping(value = "/{id}/deactivate", method = RequestMethod.POST)
    public void deactivate(
            @PathVariable("id") long id,
            @RequestParam("version") long seenAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        change(id, seenAt, Permission.ACTIVATE, segments::deactivate, request, response);
    }

    @RequestMapping(value = "/{id}/pause", method = RequestMethod.POST)
    public void pause(
            @PathVariable("id") long id,
            @RequestParam("version") long seenAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        change(id, seenAt, Permission.ACTIVATE, segments::pause, request, response);
    }

    @RequestMapping(value = "/{id}/archive", method = RequestMethod.POST)
    public void archive(
            @PathVariable("id") long id,
            @RequestParam("version") long seenAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        change(id, seenAt, Permission.EDIT, segments::archive, request, response);
    }

    @RequestMapping(value = "/{id}/restore", method = RequestMethod.POST)
    public void restore(
            @PathVariable("id") long id,
            @RequestParam("version") long seenAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        change(id, seenAt, Permission.EDIT, segments::restore, request, response);
    }

    private void change(
            long id,
            long seenAt,
            Permission needed,
            BiFunction<Long, String, SegmentDefinition> change,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, needed, operator -> {
            changes.checkLive(id, operator);
            return view.whole(changes.change(id, seenAt, () -> change.apply(id, operator.name())));
        });
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

    @RequestMapping(value = "/{id}/refresh", method = RequestMethod.POST)
    public void refresh(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        steer(id, segments::rebuild, request, response);
    }

    @RequestMapping(value = "/{id}/refresh/pause", method = RequestMethod.POST)
    public void pauseRefresh(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        steer(id, segments::pauseRebuild, request, response);
    }

    @RequestMapping(value = "/{id}/refresh/resume", method = RequestMethod.POST)
    public void resumeRefresh(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        steer(id, segments::resumeRebuild, request, response);
    }

    @RequestMapping(value = "/{id}/cancel", method = RequestMethod.POST)
    public void cancel(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        steer(id, segments::cancelRebuild, request, response);
    }

    private void steer(long id, LongConsumer order, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.ACTIVATE, operator -> {
            order.accept(changes.found(id).id());
            return view.progress(id);
        });
    }
}
