package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.Decision;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.thymeleaf.Arguments;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.spring3.context.SpringWebContext;

/** Renders a variant into text: by the site's template where the tag names one, plainly otherwise. */
final class SlotMarkup {

    String render(
            String template, Decision decision, Map<String, Object> model, Arguments arguments, IWebContext page) {
        return template.isEmpty()
                ? PlainSlot.render(decision, model, page.getHttpServletRequest().getContextPath())
                : byTemplate(template, model, arguments, page);
    }

    /** With everything the page's own template sees, in a context of its own that leaves the page's as it is. */
    private static String byTemplate(
            String template, Map<String, Object> model, Arguments arguments, IWebContext page) {
        StringWriter html = new StringWriter();
        TemplateEngine engine = arguments.getTemplateEngine();
        engine.process(template, context(variables(model, arguments, page), page), html);
        return html.toString();
    }

    private static Map<String, Object> variables(Map<String, Object> model, Arguments arguments, IWebContext page) {
        Map<String, Object> variables = new HashMap<>(page.getVariables());
        if (arguments.hasLocalVariables()) {
            variables.putAll(arguments.getLocalVariables());
        }
        variables.putAll(model);
        return variables;
    }

    private static SpringWebContext context(Map<String, Object> variables, IWebContext page) {
        return new SpringWebContext(
                page.getHttpServletRequest(),
                page.getHttpServletResponse(),
                page.getServletContext(),
                page.getLocale(),
                variables,
                ((SpringWebContext) page).getApplicationContext());
    }
}
