package com.segmentofone.decision;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventListener;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.rule.Events;
import com.segmentofone.rule.Facts;
import com.segmentofone.rule.Products;
import com.segmentofone.segment.ProfileFacts;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The department that a shopper has viewed most in the past 30 days, or, without any view, bought from most; ties go to the one
 * seen last. What is known is kept for a few seconds, or until there is news.
 */
public final class Favourites implements EventListener {

    /** Level of departments in the category tree, 0 being the children of the root. */
    private static final int DEPARTMENT = 1;

    private static final long VIEWS_MILLIS = Duration.ofDays(30).toMillis();
    private static final long KEPT_MILLIS = 10_000;
    private static final int SHOPPERS = 5_000;

    private final ProfileStore profiles;
    private final Products products;
    private final Map<Identity, Known> known =
            Collections.synchronizedMap(new LinkedHashMap<Identity, Known>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Identity, Known> eldest) {
                    return size() > SHOPPERS;
                }
            });

    public Favourites(ProfileStore profiles, Products products) {
        this.profiles = profiles;
        this.products = products;
    }

    /** @return 0 when nothing is known of the shopper */
    long departmentOf(Identity identity, long now) {
        Known before = known.get(identity);
        if (before != null && now - before.at < KEPT_MILLIS && now >= before.at) {
            return before.department;
        }
        long department = favourite(profiles.load(identity), now);
        known.put(identity, new Known(department, now));
        return department;
    }

    @Override
    public void onStored(List<Event> batch) {
        batch.forEach(event -> known.remove(event.identity()));
    }

    private long favourite(Profile profile, long now) {
        Facts facts = new ProfileFacts(profile);
        long viewed = most(facts.events(EventType.PRODUCT_VIEWED), now - VIEWS_MILLIS, now);
        return viewed != 0 ? viewed : most(facts.events(EventType.ORDER_LINE), Long.MIN_VALUE, now);
    }

    private long most(Events all, long from, long to) {
        Events events = all.asOf(Math.floorDiv(to, 1000L));
        Map<Long, Integer> counts = new HashMap<>();
        long best = 0;
        for (int i = 0; i < events.size(); i++) {
            long at = events.second(i) * 1000L;
            if (at > from && at <= to && events.productId(i) != 0) {
                long department = products.categoryAtLevel(events.productId(i), DEPARTMENT);
                if (department != 0) {
                    int count = counts.merge(department, 1, Integer::sum);
                    best = best == 0 || count >= counts.get(best) ? department : best;
                }
            }
        }
        return best;
    }

    /** What was found, and when. */
    private static final class Known {
        private final long department;
        private final long at;

        Known(long department, long at) {
            this.department = department;
            this.at = at;
        }
    }
}
