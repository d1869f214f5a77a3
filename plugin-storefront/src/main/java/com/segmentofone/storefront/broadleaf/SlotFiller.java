package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.Decision;
import com.segmentofone.decision.Decisions;
import com.segmentofone.event.EventType;
import com.segmentofone.storefront.Capture;
import com.segmentofone.storefront.PrivatePages;
import com.segmentofone.storefront.Shopper;
import com.segmentofone.storefront.Storefront;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.Arguments;
import org.thymeleaf.context.IWebContext;

/** Finds out what a slot shows to the current shopper, renders it, and records that it was shown. */
final class SlotFiller {
    private final Decisions decisions;
    private final SlotModel model;
    private final SlotMarkup markup;
    private final Capture capture;
    private final Clock clock;
    private final boolean tellsReasons;
    private final BrokenTemplates broken = new BrokenTemplates();

    /** @param tellsReasons whether the page says why a shopper sees what is shown; for demonstrations only */
    SlotFiller(
            Decisions decisions,
            SlotModel model,
            SlotMarkup markup,
            Storefront storefront,
            Clock clock,
            boolean tellsReasons) {
        this.decisions = decisions;
        this.model = model;
        this.markup = markup;
        this.capture = storefront.capture();
        this.clock = clock;
        this.tellsReasons = tellsReasons;
    }

    /** @return null when the tag's own body is to be shown */
    Filling fill(String slot, String template, Arguments arguments) {
        if (!(arguments.getContext() instanceof IWebContext)) {
            return null;
        }
        IWebContext context = (IWebContext) arguments.getContext();
        PrivatePages.mark(context.getHttpServletResponse());
        Shopper shopper = Shopper.current().filter(Shopper::isCertain).orElse(null);
        return shopper == null ? null : fill(slot, template, shopper, arguments, context);
    }

    private Filling fill(String slot, String template, Shopper shopper, Arguments arguments, IWebContext context) {
        Filling filling = null;
        try {
            Decision decision = decisions.decide(slot, shopper.identity(), clock.instant());
            filling = decision.isFallback() ? null : filling(decision, template, arguments, context);
            return filling;
        } finally {
            shown(slot, filling == null ? "default" : filling.variant(), shopper);
        }
    }

    private Filling filling(Decision decision, String template, Arguments arguments, IWebContext context) {
        String key = decision + " by " + template;
        if (broken.isLeftAlone(key)) {
            return null;
        }
        boolean works = false;
        try {
            Map<String, Object> seen = model.of(decision, context.getLocale());
            String path = context.getHttpServletRequest().getContextPath();
            String html =
                    markup.render(template, () -> PlainSlot.render(decision, seen, path), seen, arguments, context);
            works = true;
            return new Filling(decision.variantKey(), reason(decision, context.getLocale()), html);
        } finally {
            if (works) {
                broken.worked(key);
            } else {
                broken.failed(key);
            }
        }
    }

    private String reason(Decision decision, Locale locale) {
        return tellsReasons ? decision.reason().text(locale) : null;
    }

    private void shown(String slot, String variant, Shopper shopper) {
        capture.record(capture.event(EventType.SLOT_SHOWN, shopper)
                .attribute("slot", slot)
                .attribute("variant", variant));
    }
}
