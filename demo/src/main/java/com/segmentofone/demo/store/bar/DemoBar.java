package com.segmentofone.demo.store.bar;

import com.segmentofone.demo.clock.MovableClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Gives every page what the demo bar shows beside the plugin's own view of the shopper. */
class DemoBar extends HandlerInterceptorAdapter {

    private final PersonaDirectory personas;
    private final MovableClock clock;

    DemoBar(PersonaDirectory personas, MovableClock clock) {
        this.personas = personas;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("demoBar", new View(request));
        return true;
    }

    /** What the template asks. */
    public final class View {

        private final HttpServletRequest request;

        View(HttpServletRequest request) {
            this.request = request;
        }

        public List<Persona> getPersonas() {
            return personas.all();
        }

        public List<Arrival> getArrivals() {
            return Arrays.asList(Arrival.values());
        }

        /** Key of the persona that is logged in, or null. */
        public String getCurrent() {
            return personas.of(CustomerState.getCustomer(request))
                    .map(Persona::key)
                    .orElse(null);
        }

        public Date getNow() {
            return Date.from(clock.instant());
        }

        /** Whole days that the demo's time is ahead. */
        public long getDaysAhead() {
            return clock.offset().plus(Duration.ofHours(12)).toDays();
        }

        /** The address of this page, to come back to. */
        public String getHere() {
            String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
    }
}
