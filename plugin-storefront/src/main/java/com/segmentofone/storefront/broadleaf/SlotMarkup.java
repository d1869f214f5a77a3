package com.segmentofone.storefront.broadleaf;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import org.thymeleaf.Arguments;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.AbstractContext;
import org.thymeleaf.context.DialectAwareProcessingContext;
import org.thymeleaf.context.IWebContext;

/** Renders a variant or a block into text: by the site's template where the tag names one, plainly otherwise. */
final class SlotMarkup {

    /** @param plain what takes a template's place */
    String render(
            String template, Supplier<String> plain, Map<String, Object> model, Arguments arguments, IWebContext page) {
        if (template.isEmpty()) {
            return plain.get();
        }
        HttpServletRequest request = page.getHttpServletRequest();
        Object information = request.getAttribute(AbstractContext.EXEC_INFO_VARIABLE_NAME);
        try {
            return byTemplate(template, model, arguments, page);
        } finally {
            request.setAttribute(AbstractContext.EXEC_INFO_VARIABLE_NAME, information);
        }
    }

    /** The model is local to the variant: variables of a page are attributes of the request, and would stay. */
    private static String byTemplate(
            String template, Map<String, Object> model, Arguments arguments, IWebContext page) {
        Map<String, Object> variables = new HashMap<>();
        if (arguments.hasLocalVariables()) {
            variables.putAll(arguments.getLocalVariables());
        }
        variables.putAll(model);
        StringWriter html = new StringWriter();
        TemplateEngine engine = arguments.getTemplateEngine();
        engine.process(template, new DialectAwareProcessingContext(page, variables, engine.getDialects()), html);
        return html.toString();
    }
}
