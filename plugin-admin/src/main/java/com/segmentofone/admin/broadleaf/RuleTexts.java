package com.segmentofone.admin.broadleaf;

import java.util.Locale;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;

/** Texts of the rule builder's fields, as the host translates its own. */
final class RuleTexts {

    private RuleTexts() {}

    static String of(String key) {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        MessageSource messages = context == null ? null : context.getMessageSource();
        return messages == null
                ? key
                : messages.getMessage(
                        key, null, key, context.getJavaLocale() == null ? Locale.ENGLISH : context.getJavaLocale());
    }
}
