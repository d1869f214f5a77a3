package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.ShopperFilter;
import com.segmentofone.storefront.Storefront;
import com.segmentofone.storefront.api.AttributesApi;
import com.segmentofone.storefront.api.EventsApi;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterRegistration;
import javax.servlet.ServletContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.ServletContextAware;

/** Puts the plugin's filter in front of the site's own, so that the site's web.xml needs no line for it. */
final class FilterInstaller implements ServletContextAware {
    private static final Logger LOG = LoggerFactory.getLogger(FilterInstaller.class);
    private static final String NAME = "segShopperFilter";
    private static final String EVENTS_NAME = "segEventsApi";
    private static final String ATTRIBUTES_NAME = "segAttributesApi";

    private final ShopperFilter filter;
    private final EventsApi events;
    private final AttributesApi attributes;

    FilterInstaller(Storefront storefront, EventsApi events, AttributesApi attributes) {
        this.filter = storefront.filter();
        this.events = events;
        this.attributes = attributes;
    }

    @Override
    public void setServletContext(ServletContext context) {
        try {
            add(context, EVENTS_NAME, events, EventsApi.PATH);
            add(context, ATTRIBUTES_NAME, attributes, AttributesApi.PATH);
            add(context, NAME, filter, "/*");
        } catch (IllegalStateException | UnsupportedOperationException e) {
            LOG.error(
                    "Segment of One could not add its filter, so it sees no shopper and shows only defaults."
                            + " Its context file belongs to the root context, which a listener in web.xml starts.",
                    e);
        }
    }

    private static void add(ServletContext context, String name, Filter filter, String path) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        if (registration != null) {
            registration.setAsyncSupported(true);
            registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, path);
        }
    }
}
