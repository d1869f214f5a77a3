package com.segmentofone.admin;

import com.segmentofone.segment.HistoryLoading;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What pickers search, the token for a page whose session was renewed, and how much of older history is read. */
@RequestMapping(value = Pages.ROOT, method = RequestMethod.GET)
public class LookupEndpoints {

    private static final int FOUND = 20;

    private final Host host;
    private final Answers answers;
    private final Directory directory;
    private final HistoryLoading history;

    LookupEndpoints(Host host, Answers answers, Directory directory, HistoryLoading history) {
        this.host = host;
        this.answers = answers;
        this.directory = directory;
        this.history = history;
    }

    @RequestMapping("/session")
    public void session(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> Json.object("csrf", host.token()));
    }

    @RequestMapping("/history")
    public void history(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> Json.object("percent", history.loadedPercent()));
    }

    @RequestMapping("/customers")
    public void customers(@RequestParam("q") String query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.give(
                request,
                response,
                Permission.PEOPLE,
                operator -> Json.object(
                        "customers",
                        query.trim().isEmpty()
                                ? Collections.emptyList()
                                : People.all(directory.people(query.trim(), FOUND))));
    }

    @RequestMapping("/categories")
    public void categories(
            @RequestParam(value = "q", defaultValue = "") String query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(
                request,
                response,
                Permission.VIEW,
                operator -> Json.object("found", things(directory.categories(query.trim(), FOUND))));
    }

    static List<Map<String, Object>> things(List<Directory.Thing> things) {
        return things.stream()
                .map(t -> Json.object("id", t.id, "label", t.label, "detail", t.detail))
                .collect(Collectors.toList());
    }
}
