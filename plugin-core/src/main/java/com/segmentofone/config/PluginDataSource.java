package com.segmentofone.config;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.util.StringUtils;

/**
 * The data source of the host's persistence unit: the bean that the setting names; otherwise the bean "webDS"; otherwise the
 * only one that the site has merged into the host's.
 */
public final class PluginDataSource implements FactoryBean<DataSource>, BeanFactoryAware {
    private static final String USUAL = "webDS";
    private static final String MERGED = "blMergedDataSources";

    private final String chosen;
    private BeanFactory beans;

    public PluginDataSource(String chosen) {
        this.chosen = chosen;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    @Override
    public DataSource getObject() {
        if (StringUtils.hasText(chosen)) {
            return beans.getBean(chosen.trim(), DataSource.class);
        }
        if (beans.containsBean(USUAL)) {
            return beans.getBean(USUAL, DataSource.class);
        }
        return only();
    }

    private DataSource only() {
        Collection<?> merged =
                beans.containsBean(MERGED) ? beans.getBean(MERGED, Map.class).values() : Collections.emptyList();
        long different = merged.stream().distinct().count();
        if (different != 1) {
            throw new IllegalStateException(
                    "Segment of One cannot tell which data source the persistence unit blPU uses:"
                            + " set segmentofone.datasource to the name of its bean");
        }
        return (DataSource) merged.iterator().next();
    }

    @Override
    public Class<?> getObjectType() {
        return DataSource.class;
    }

    @Override
    public boolean isSingleton() {
        return true;
    }
}
