package com.segmentofone.demo.site;

import javax.servlet.ServletContext;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.web.context.ServletContextAware;

/**
 * The moments in the making of a web application that matter to the other and to the data: at each of them it runs what the launcher
 * left in the servlet context under the moment's name, a {@link Runnable}.
 */
public final class StartMoments implements BeanFactoryPostProcessor, BeanPostProcessor, ServletContextAware {

    /** The configuration is read; no bean has been made. */
    public static final String BEFORE_BEANS = "demo.beforeBeans";

    /** What must be there before the store's tables is; Hibernate is about to look at the tables. */
    public static final String BEFORE_TABLES = "demo.beforeTables";

    /** Hibernate has made or found the tables; no bean has read them. */
    public static final String AFTER_TABLES = "demo.afterTables";

    private static final String MAIN_UNIT = "blPU";

    private ServletContext servletContext;

    @Override
    public void setServletContext(ServletContext servletContext) {
        this.servletContext = servletContext;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        run(BEFORE_BEANS);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (isMainUnit(bean)) {
            run(BEFORE_TABLES);
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (isMainUnit(bean)) {
            run(AFTER_TABLES);
        }
        return bean;
    }

    private static boolean isMainUnit(Object bean) {
        return bean instanceof LocalContainerEntityManagerFactoryBean unit
                && MAIN_UNIT.equals(unit.getPersistenceUnitName());
    }

    private void run(String moment) {
        Runnable task = (Runnable) servletContext.getAttribute(moment);
        if (task != null) {
            task.run();
        }
    }
}
