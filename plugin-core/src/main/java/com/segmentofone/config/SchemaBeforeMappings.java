package com.segmentofone.config;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.StringUtils;

/**
 * Puts the plugin's schema before the host's entity manager: under every hbm2ddl but "create" the tables must be there by then. What
 * the named bean does in that case is its own affair.
 */
public final class SchemaBeforeMappings implements BeanFactoryPostProcessor {
    private final String entityManagerFactory;
    private final String schema;

    public SchemaBeforeMappings(String entityManagerFactory, String schema) {
        this.entityManagerFactory = entityManagerFactory;
        this.schema = schema;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (factory.containsBeanDefinition(entityManagerFactory)) {
            BeanDefinition definition = factory.getBeanDefinition(entityManagerFactory);
            definition.setDependsOn(StringUtils.addStringToArray(definition.getDependsOn(), schema));
        }
    }
}
