package com.segmentofone.storefront.broadleaf;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What shoppers are told about offers; English where a language lacks it. */
final class OfferTexts {

    private static final String BUNDLE = "messages.segmentofone-storefront";

    private OfferTexts() {}

    static String ended(String offer, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                OfferTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("offer.ended"), locale).format(new Object[] {offer});
    }
}
