package com.segmentofone.demo.store.bar;

import com.segmentofone.demo.clock.MovableClock;
import com.segmentofone.demo.store.page.ReturnAddress;
import com.segmentofone.demo.synthetic.Personas;
import com.segmentofone.demo.synthetic.Personas.Persona;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.web.core.service.login.LoginService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** What the buttons of the demo bar do. */
@Controller
class DemoBarController {

    private static final String WAITING = DemoBarController.class.getName();
    private static final Map<String, Duration> STEPS =
            Map.of("day", Duration.ofDays(1), "month", Duration.ofDays(30), "season", Duration.ofDays(90));

    private final String visitorCookie;
    private final LoginService logins;
    private final MovableClock clock;

    /** @param visitorCookie the name of the plugin's cookie */
    DemoBarController(String visitorCookie, LoginService logins, MovableClock clock) {
        this.visitorCookie = visitorCookie;
        this.logins = logins;
        this.clock = clock;
    }

    /** Somebody else at the same keyboard: first everything of the last one ends, then the log-in is a fresh browser's. */
    @RequestMapping(value = "/demo/persona", method = RequestMethod.POST)
    public String become(
            HttpServletRequest request, HttpServletResponse response, @RequestParam("persona") String key) {
        String language = language();
        HttpSession fresh = leave(request, response);
        persona(key).ifPresent(persona -> fresh.setAttribute(WAITING, persona.key()));
        return "redirect:/demo/enter" + language;
    }

    @RequestMapping(value = "/demo/enter", method = RequestMethod.GET)
    public String enter(HttpSession session) {
        Optional<Persona> waiting = persona((String) session.getAttribute(WAITING));
        session.removeAttribute(WAITING);
        waiting.ifPresent(persona -> logins.loginCustomer(persona.userName(), persona.password()));
        return "redirect:/";
    }

    @RequestMapping(value = "/demo/arrive", method = RequestMethod.POST)
    public String arrive(HttpServletRequest request, HttpServletResponse response, @RequestParam("from") String from) {
        String language = language();
        String query = Arrival.named(from).orElse(Arrival.DIRECT).query();
        leave(request, response);
        String separator = language.isEmpty() || query.isEmpty() ? "" : "&";
        String parameters = language.isEmpty() ? "?" : language;
        return "redirect:/" + (language.isEmpty() && query.isEmpty() ? "" : parameters + separator + query);
    }

    @RequestMapping(value = "/demo/clock", method = RequestMethod.POST)
    public String move(
            @RequestParam("step") String step, @RequestParam(value = "back", defaultValue = "/") String back) {
        if (STEPS.containsKey(step)) {
            clock.forward(STEPS.get(step));
        } else if ("now".equals(step)) {
            clock.backToNow();
        }
        return "redirect:" + ReturnAddress.checked(back);
    }

    private static Optional<Persona> persona(String key) {
        return Personas.all().stream()
                .filter(persona -> persona.key().equals(key))
                .findFirst();
    }

    private HttpSession leave(HttpServletRequest request, HttpServletResponse response) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        Cookie forgotten = new Cookie(visitorCookie, "");
        forgotten.setPath("/");
        forgotten.setMaxAge(0);
        response.addCookie(forgotten);
        return request.getSession(true);
    }

    /** The language is the session's, which ends: the next one is told by the address. */
    private static String language() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        String code = context == null || context.getLocale() == null
                ? ""
                : context.getLocale().getLocaleCode();
        return code.isEmpty() ? "" : "?blLocaleCode=" + code;
    }
}
