package com.segmentofone.demo.site;

import javax.servlet.ServletContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.web.context.ServletContextAware;

/**
 * Runs what the launcher left in the servlet context as soon as Hibernate has made the tables, so that the store's
 * data are there before the first bean that could read them.
 */
public final class AfterSchema implements BeanPostProcessor, ServletContextAware {

    /** The servlet context's attribute that may hold a {@link Runnable}. */
    public static final String ATTRIBUTE = "demo.afterSchema";

    private static final String MAIN_UNIT = "blPU";

    private ServletContext servletContext;

    @Override
    public void setServletContext(ServletContext servletContext) {
        this.servletContext = servletContext;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof LocalContainerEntityManagerFactoryBean && isMainUnit(bean)) {
            run((Runnable) servletContext.getAttribute(ATTRIBUTE));
        }
        return bean;
    }

    private static boolean isMainUnit(Object bean) {
        return ((LocalContainerEntityManagerFactoryBean) bean)
                .getPersistenceUnitInfo()
                .getPersistenceUnitName()
                .equals(MAIN_UNIT);
    }

    private static void run(Runnable task) {
        if (task != null) {
            task.run();
        }
    }
}
