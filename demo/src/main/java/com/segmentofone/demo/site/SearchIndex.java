package com.segmentofone.demo.site;

import java.io.IOException;
import java.util.function.Consumer;
import javax.servlet.ServletContext;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.service.SearchService;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.web.context.ServletContextAware;

/** Builds the search index when the store comes up without one. */
public final class SearchIndex implements ApplicationListener<ContextRefreshedEvent>, ServletContextAware {

    /** The servlet context's attribute that may hold a {@link Consumer} of words for the person who waits. */
    public static final String PROGRESS = "demo.progress";

    private final SearchService searchService;
    private ServletContext servletContext;

    public SearchIndex(SearchService searchService) {
        this.searchService = searchService;
    }

    @Override
    public void setServletContext(ServletContext servletContext) {
        this.servletContext = servletContext;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        boolean root = event.getApplicationContext().getParent() == null;
        try {
            if (root && isEmpty()) {
                say("Building the search index");
                searchService.rebuildIndex();
            }
        } catch (ServiceException | IOException | SolrServerException e) {
            throw new IllegalStateException("The search index could not be built", e);
        }
    }

    private static boolean isEmpty() throws SolrServerException {
        SolrQuery everything = new SolrQuery("*:*").setRows(0);
        return SolrContext.getServer().query(everything).getResults().getNumFound() == 0;
    }

    @SuppressWarnings("unchecked")
    private void say(String words) {
        Consumer<String> listener = (Consumer<String>) servletContext.getAttribute(PROGRESS);
        if (listener != null) {
            listener.accept(words);
        }
    }
}
