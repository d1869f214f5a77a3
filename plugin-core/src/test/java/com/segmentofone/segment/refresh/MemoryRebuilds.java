package com.segmentofone.segment.refresh;

import com.segmentofone.segment.RebuildProgress.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rebuilds as the table would hold them. */
final class MemoryRebuilds implements RebuildStore {

    private final Map<Long, RebuildEntry> all = new TreeMap<>();
    private final Map<Long, String> nodes = new HashMap<>();

    @Override
    public RebuildEntry find(long segmentId) {
        return all.get(segmentId);
    }

    @Override
    public void request(long segmentId, long now) {
        nodes.remove(segmentId);
        all.put(segmentId, new RebuildEntry(segmentId, State.QUEUED, 0, 0, 0, 0, now, null));
    }

    @Override
    public boolean move(long segmentId, Collection<State> from, State to, long now) {
        RebuildEntry before = all.get(segmentId);
        if (before == null || !from.contains(before.state())) {
            return false;
        }
        nodes.remove(segmentId);
        put(before, to, now, null);
        return true;
    }

    @Override
    public List<RebuildEntry> claim(String node, long now, long silence) {
        List<RebuildEntry> claimed = new ArrayList<>();
        for (RebuildEntry entry : new ArrayList<>(all.values())) {
            boolean silent = entry.state() == State.RUNNING && entry.seenAt() < now - silence;
            if (entry.state() == State.QUEUED || silent) {
                nodes.put(entry.segmentId(), node);
                put(entry, State.RUNNING, now, null);
                claimed.add(entry);
            }
        }
        return claimed;
    }

    @Override
    public List<Long> advance(String node, Collection<Long> segmentIds, RebuildEntry reached) {
        List<Long> mine = new ArrayList<>();
        for (long id : segmentIds) {
            if (node.equals(nodes.get(id))) {
                mine.add(id);
                all.put(
                        id,
                        new RebuildEntry(
                                id,
                                State.RUNNING,
                                reached.customersThrough(),
                                reached.done(),
                                reached.total(),
                                reached.spentMillis(),
                                reached.seenAt(),
                                null));
            }
        }
        return mine;
    }

    @Override
    public void end(String node, Collection<Long> segmentIds, State to, String reason, long now) {
        for (long id : segmentIds) {
            if (node.equals(nodes.get(id))) {
                put(all.get(id), to, now, reason);
            }
        }
    }

    private void put(RebuildEntry before, State state, long seenAt, String reason) {
        all.put(
                before.segmentId(),
                new RebuildEntry(
                        before.segmentId(),
                        state,
                        before.customersThrough(),
                        before.done(),
                        before.total(),
                        before.spentMillis(),
                        seenAt,
                        reason));
    }
}
