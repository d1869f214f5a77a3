package com.segmentofone.demo.store.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.web.util.ProcessorUtils;

/**
 * A language that the store speaks, and where this page is in it.
 *
 * @param code of the language, for HTML
 * @param name in that language
 */
public record Tongue(String code, String name, String url, boolean current) {

    private static final String PARAMETER = "blLocaleCode";

    static List<Tongue> all(HttpServletRequest request) {
        return List.of(of("en", "en_US", "English", request), of("ja", "ja", "日本語", request));
    }

    private static Tongue of(String code, String locale, String name, HttpServletRequest request) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod())) {
            parameters.putAll(request.getParameterMap());
        }
        parameters.put(PARAMETER, new String[] {locale});
        String url = ProcessorUtils.getUrl(request.getRequestURI(), parameters);
        return new Tongue(code, name, url, code.equals(spoken()));
    }

    /** The language of the page, by its code. */
    static String spoken() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return context == null || context.getJavaLocale() == null
                ? "en"
                : context.getJavaLocale().getLanguage();
    }
}
