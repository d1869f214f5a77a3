package com.segmentofone.demo.store.bar;

import com.segmentofone.demo.clock.MovableClock;
import com.segmentofone.demo.synthetic.Personas;
import com.segmentofone.demo.synthetic.Personas.Persona;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Gives every page what the demo bar shows beside the plugin's own view of the shopper. */
class DemoBar extends HandlerInterceptorAdapter {

    private final MovableClock clock;

    DemoBar(MovableClock clock) {
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
            return Personas.all();
        }

        public List<Arrival> getArrivals() {
            return Arrays.asList(Arrival.values());
        }

        /** Key of the persona that is logged in, or null. */
        public String getCurrent() {
            Customer customer = CustomerState.getCustomer(request);
            return Personas.all().stream()
                    .filter(persona -> customer != null && persona.userName().equals(customer.getUsername()))
                    .map(Persona::key)
                    .findFirst()
                    .orElse(null);
        }

        public Date getNow() {
            return Date.from(clock.instant());
        }

        /** Whole days that the demo's time is ahead. */
        public long getDaysAhead() {
            return clock.offset().plus(Duration.ofHours(12)).toDays();
        }
    }
}
