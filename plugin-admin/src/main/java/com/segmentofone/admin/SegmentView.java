package com.segmentofone.admin;

import com.segmentofone.decision.Slots;
import com.segmentofone.rule.InvalidRuleException;
import com.segmentofone.segment.HostUses;
import com.segmentofone.segment.RebuildProgress;
import com.segmentofone.segment.RuleBook;
import com.segmentofone.segment.SegmentCatalog;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Segments as the screens draw them. */
final class SegmentView {

    private final SegmentService segments;
    private final SegmentCatalog catalog;
    private final Slots slots;
    private final HostUses hostUses;
    private final RuleBook rules;
    private final Directory directory;

    SegmentView(
            SegmentService segments,
            SegmentCatalog catalog,
            Slots slots,
            HostUses hostUses,
            RuleBook rules,
            Directory directory) {
        this.segments = segments;
        this.catalog = catalog;
        this.slots = slots;
        this.hostUses = hostUses;
        this.rules = rules;
        this.directory = directory;
    }

    List<Map<String, Object>> rows(Collection<SegmentDefinition> shown) {
        Uses uses = uses();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SegmentDefinition segment : shown) {
            Map<String, Object> row = row(segment, uses.of(segment.id()).size());
            row.put("progress", progress(segment.id()));
            rows.add(row);
        }
        return rows;
    }

    private Uses uses() {
        return new Uses(slots.all(), catalog.all(), hostUses.all());
    }

    Map<String, Object> progress(long id) {
        RebuildProgress progress = segments.rebuildProgress(id);
        return Json.object(
                "state", progress.state().name(),
                "done", progress.done(),
                "total", progress.total(),
                "secondsLeft", progress.secondsLeft() < 0 ? null : progress.secondsLeft(),
                "estimatedEnd", progress.estimatedEnd(),
                "reason", progress.reason());
    }

    private Map<String, Object> row(SegmentDefinition segment, int usedIn) {
        return Json.object(
                "id", segment.id(),
                "name", segment.name(),
                "description", segment.description(),
                "status", segment.status().name(),
                "statusReason", segment.statusReason(),
                "size", segment.status().isLive() ? segment.memberCount() : null,
                "countedAt", segment.countedAt(),
                "updatedAt", segment.updatedAt(),
                "updatedBy", segment.updatedBy(),
                "usedIn", usedIn);
    }

    Map<String, Object> whole(SegmentDefinition segment) {
        List<Map<String, Object>> uses = uses().of(segment.id());
        Map<String, Object> body = row(segment, uses.size());
        body.put("rule", segment.ruleText());
        body.put("visitors", segment.status().isLive() ? segments.visitors(segment.id()) : 0);
        body.put("version", segment.updatedAt());
        return Json.object(
                "segment",
                body,
                "usedIn",
                uses,
                "versions",
                directory.versions(segment.id()).stream().map(this::version).collect(Collectors.toList()),
                "progress",
                progress(segment.id()));
    }

    private Map<String, Object> version(Directory.Version version) {
        return Json.object(
                "version", version.number,
                "rule", ruleText(version.ruleJson),
                "status", version.status,
                "changedAt", version.changedAt,
                "changedBy", version.changedBy);
    }

    /** As it would be written today; what no longer fits the catalogue is shown as it is stored. */
    private String ruleText(String json) {
        try {
            return json == null ? "" : rules.toText(rules.fromJson(json));
        } catch (InvalidRuleException e) {
            return json;
        }
    }
}
