package com.segmentofone.demo.site;

import com.segmentofone.demo.clock.MovableClock;
import com.segmentofone.event.EventListener;
import org.broadleafcommerce.common.time.SystemTime;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Has one web application live in the demo's time. Forward, the plugin follows as it does when time passes; a clock
 * that goes back is nothing a store knows, so everything that was concluded from later times is concluded anew.
 */
public final class DemoTime implements InitializingBean, DisposableBean {

    private final MovableClock clock;
    private final EventListener everythingAnew;

    public DemoTime(MovableClock clock, EventListener everythingAnew) {
        this.clock = clock;
        this.everythingAnew = everythingAnew;
    }

    @Override
    public void afterPropertiesSet() {
        SystemTime.setGlobalTimeSource(clock::millis);
        clock.whenMovedBack(everythingAnew::onHistoryExtended);
    }

    @Override
    public void destroy() {
        SystemTime.resetGlobalTimeSource();
    }
}
