package com.segmentofone.admin;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.CountUnit;
import com.segmentofone.rule.EventKind;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The pages themselves; their scripts then ask the endpoints. */
@RequestMapping(value = Pages.ROOT, method = RequestMethod.GET)
public class Pages {

    private static final String SITE_EVENT = "workshop attended";

    static final String ROOT = "/segmentofone";
    /** Also the URL of the menu's section. */
    public static final String SEGMENTS = ROOT + "/segments";
    /** Also the URL of the menu's section. */
    public static final String HOMEPAGE = ROOT + "/homepage";

    /** What servers commonly accept of a form; longer ones are refused by the page, with a reason. */
    private static final int LONGEST_POST = 190_000;

    private final Host host;
    private final Texts texts;
    private final SegmentService segments;
    private final Catalogue catalogue;
    private final ZoneId zone;

    Pages(Host host, Texts texts, SegmentService segments, Catalogue catalogue, ZoneId zone) {
        this.host = host;
        this.texts = texts;
        this.segments = segments;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    @RequestMapping("/segments")
    public String list(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        return page("segmentofone/segments", SEGMENTS, request, response, model);
    }

    @RequestMapping("/segments/new")
    public String fresh(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        model.addAttribute("segCrumb", texts.text(host.locale(), "seg.new.crumb"));
        return editor("new", request, response, model);
    }

    @RequestMapping("/segments/{id:[0-9]{1,18}}")
    public String segment(
            @PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        Operator operator = host.operator();
        SegmentDefinition definition = operator != null && operator.may(Permission.VIEW) ? segments.find(id) : null;
        if (definition == null && operator != null && operator.may(Permission.VIEW)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        model.addAttribute("segCrumb", definition == null ? "" : definition.name());
        return editor(String.valueOf(id), request, response, model);
    }

    @RequestMapping("/homepage")
    public String homepage(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        return page("segmentofone/homepage", HOMEPAGE, request, response, model);
    }

    private String editor(String id, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        Locale locale = host.locale();
        model.addAttribute("segSegment", id);
        model.addAttribute("segEditor", true);
        model.addAttribute("segExamples", told(Examples.all(), "seg.example.", locale));
        model.addAttribute("segForms", told(Examples.forms(), "seg.form.", locale));
        Set<String> common = common();
        model.addAttribute("segCommonFields", String.join(", ", common));
        model.addAttribute(
                "segEvents",
                Stream.concat(catalogue.events().stream(), Stream.of(catalogue.siteEvent(SITE_EVENT)))
                        .map(kind -> help(kind, common))
                        .collect(Collectors.toList()));
        model.addAttribute(
                "segAttributes",
                catalogue.attributes().stream().map(Field::name).collect(Collectors.toList()));
        return page("segmentofone/segment", SEGMENTS, request, response, model);
    }

    private String page(
            String view, String section, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        Operator operator = host.operator();
        if (operator == null || !operator.may(Permission.VIEW)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, texts.text(host.locale(), "seg.noAccess"));
            return null;
        }
        host.enter(section, model);
        model.addAttribute("t", texts.all(host.locale()));
        model.addAttribute("segVersion", version());
        model.addAttribute("segLanguage", host.locale().toLanguageTag());
        model.addAttribute("segSettings", Json.forPage(settings(operator, request)));
        response.setHeader("Cache-Control", "no-store");
        return view;
    }

    private Map<String, Object> settings(Operator operator, HttpServletRequest request) {
        return Json.object(
                "context", request.getContextPath(),
                "base", request.getContextPath() + ROOT,
                "locale", host.locale().toLanguageTag(),
                "zone", zone.getId(),
                "csrf", host.token(),
                "can", may(operator),
                "longestRule", RuleLimits.CHARACTERS,
                "longestPost", LONGEST_POST,
                "texts", texts.all(host.locale()));
    }

    private static Map<String, Object> may(Operator operator) {
        return Json.object(
                "edit", operator.may(Permission.EDIT),
                "activate", operator.may(Permission.ACTIVATE),
                "people", operator.may(Permission.PEOPLE));
    }

    /** Makes browsers load the scripts and styles of a new release. */
    private static String version() {
        String version = Pages.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private List<Map<String, Object>> told(Map<String, String> rules, String prefix, Locale locale) {
        return rules.entrySet().stream()
                .map(e -> Json.object("text", e.getValue(), "label", texts.text(locale, prefix + e.getKey())))
                .collect(Collectors.toList());
    }

    /** What every event knows. */
    private Set<String> common() {
        Set<String> common = new TreeSet<>();
        catalogue.events().stream().findFirst().ifPresent(kind -> common.addAll(names(kind)));
        catalogue.events().forEach(kind -> common.retainAll(names(kind)));
        return common;
    }

    private static Map<String, Object> help(EventKind kind, Set<String> common) {
        return Json.object(
                "verb",
                kind.verb(),
                "units",
                kind.units().stream().map(CountUnit::words).collect(Collectors.joining(", ")),
                "fields",
                names(kind).stream().filter(name -> !common.contains(name)).collect(Collectors.joining(", ")));
    }

    private static List<String> names(EventKind kind) {
        return kind.fields().stream().map(Field::name).collect(Collectors.toList());
    }
}
