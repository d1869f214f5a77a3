package com.segmentofone.audience.column;

import com.segmentofone.rule.AttributeValue;
import com.segmentofone.rule.CorrectedEvents;
import com.segmentofone.rule.Events;
import com.segmentofone.rule.Facts;

/** One customer of a block, as rules read one shopper. */
final class BlockFacts implements Facts {

    private final BlockCrowd crowd;
    private final int shopper;

    BlockFacts(BlockCrowd crowd, int shopper) {
        this.crowd = crowd;
        this.shopper = shopper;
    }

    @Override
    public AttributeValue attribute(String name) {
        TextColumn texts = crowd.texts(name);
        return texts == null ? null : texts.valueOf((int) texts.numbers().at(shopper));
    }

    @Override
    public Events events(String type) {
        return CorrectedEvents.read(type, asked -> crowd.stored(asked, shopper));
    }
}
