package com.segmentofone.demo.site;

import com.segmentofone.decision.offer.OfferAudience;
import com.segmentofone.decision.offer.OfferAudiences;
import com.segmentofone.segment.SegmentService;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.domain.OfferItemCriteria;
import org.broadleafcommerce.core.offer.domain.OfferItemCriteriaImpl;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.type.OfferDeliveryType;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferItemRestrictionRuleType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demo's offers for segments as soon as their segments are there; once there, they are the operator's. */
public final class MemberOffers implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MemberOffers.class);
    private static final long PAUSE_SECONDS = 5;

    private final OfferService offers;
    private final OfferAudiences audiences;
    private final SegmentService segments;
    private final TransactionTemplate transaction;
    private final List<MemberOffer> waiting = new ArrayList<>(MemberOffer.all());
    private final ScheduledExecutorService maker = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "member-offers");
        thread.setDaemon(true);
        return thread;
    });

    public MemberOffers(
            OfferService offers,
            OfferAudiences audiences,
            SegmentService segments,
            PlatformTransactionManager transactions) {
        this.offers = offers;
        this.audiences = audiences;
        this.segments = segments;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        maker.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        maker.shutdownNow();
    }

    private void look() {
        try {
            Set<String> present =
                    offers.findAllOffers().stream().map(Offer::getName).collect(Collectors.toSet());
            waiting.removeIf(offer -> present.contains(offer.name()) || made(offer));
        } catch (RuntimeException e) {
            LOG.warn("The demo's offers could not be made; trying again", e);
        }
        if (waiting.isEmpty()) {
            maker.shutdown();
        }
    }

    private boolean made(MemberOffer offer) {
        return segments.all().stream()
                .filter(segment -> segment.name().equals(offer.segment()))
                .findFirst()
                .map(segment -> {
                    make(offer, segment.id());
                    return true;
                })
                .orElse(false);
    }

    private void make(MemberOffer offer, long segmentId) {
        transaction.execute(status -> {
            Offer saved = offers.save(offer(offer));
            audiences.store(new OfferAudience(saved.getId(), Set.of(segmentId), Set.of(), offer.why()));
            return null;
        });
    }

    private static Offer offer(MemberOffer from) {
        Offer offer = new OfferImpl();
        offer.setName(from.name());
        offer.setMarketingMessage(from.name());
        offer.setType(OfferType.ORDER_ITEM);
        offer.setDiscountType(OfferDiscountType.PERCENT_OFF);
        offer.setValue(BigDecimal.valueOf(from.percent()));
        offer.setPriority(10);
        offer.setStartDate(
                new Date(System.currentTimeMillis() - Duration.ofDays(1).toMillis()));
        offer.setApplyDiscountToSalePrice(true);
        offer.setCombinableWithOtherOffers(true);
        offer.setAutomaticallyAdded(true);
        offer.setDeliveryType(OfferDeliveryType.AUTOMATIC);
        offer.setOfferItemQualifierRuleType(OfferItemRestrictionRuleType.NONE);
        offer.setOfferItemTargetRuleType(OfferItemRestrictionRuleType.NONE);
        OfferItemCriteria items = new OfferItemCriteriaImpl();
        items.setQuantity(1);
        items.setMatchRule(from.itemRule());
        offer.setTargetItemCriteria(Set.of(items));
        return offer;
    }
}
