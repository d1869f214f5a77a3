package com.segmentofone.storefront.broadleaf;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.thymeleaf.TemplateEngine;

/**
 * Teaches the site's template engines the plugin's tags. Those of the root context are met on their way into being;
 * those of a dispatcher servlet's own context when that context is ready.
 */
final class DialectInstaller
        implements BeanPostProcessor, BeanFactoryAware, ApplicationListener<ContextRefreshedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(DialectInstaller.class);

    private final String dialectBean;
    private BeanFactory beans;

    DialectInstaller(String dialectBean) {
        this.dialectBean = dialectBean;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = beanFactory;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof TemplateEngine) {
            teach((TemplateEngine) bean, name);
        }
        return bean;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        event.getApplicationContext()
                .getBeansOfType(TemplateEngine.class)
                .forEach((name, engine) -> teach(engine, name));
    }

    private void teach(TemplateEngine engine, String name) {
        SegDialect dialect = beans.getBean(dialectBean, SegDialect.class);
        if (engine.getDialects().contains(dialect)) {
            return;
        }
        if (engine.isInitialized()) {
            LOG.error("Segment of One came too late to teach {} its tags; slots show their own body.", name);
        } else {
            engine.addDialect(dialect);
        }
    }
}
