package com.segmentofone.admin;

import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.decision.Slots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests behind the screen for the homepage. */
@RequestMapping(Pages.HOMEPAGE)
public class HomepageEndpoints {

    private static final int FOUND = 20;

    private final Answers answers;
    private final Slots slots;
    private final Directory directory;
    private final EditLock lock;
    private final SlotView view;
    private final VariantForms forms;
    private final PreviewView preview;

    HomepageEndpoints(
            Answers answers,
            Slots slots,
            Directory directory,
            EditLock lock,
            SlotView view,
            VariantForms forms,
            PreviewView preview) {
        this.answers = answers;
        this.slots = slots;
        this.directory = directory;
        this.lock = lock;
        this.view = view;
        this.forms = forms;
        this.preview = preview;
    }

    @RequestMapping(value = "/data", method = RequestMethod.GET)
    public void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> Json.object("slots", view.all(slots.all())));
    }

    @RequestMapping(value = "/preview", method = RequestMethod.GET)
    public void preview(
            @RequestParam(value = "customer", required = false) Long customerId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(
                request,
                response,
                customerId == null ? Permission.VIEW : Permission.PEOPLE,
                operator -> preview.of(customerId, slots.all()));
    }

    @RequestMapping(value = "/{slot}/contents", method = RequestMethod.GET)
    public void contents(
            @PathVariable("slot") String key,
            @RequestParam(value = "q", defaultValue = "") String query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.VIEW, operator -> {
            List<Long> used = found(key).variants().stream()
                    .map(SlotVariant::contentId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toList());
            return Json.object("found", LookupEndpoints.things(directory.contents(query.trim(), used, FOUND)));
        });
    }

    @RequestMapping(value = "/{slot}/save", method = RequestMethod.POST)
    public void save(
            @PathVariable("slot") String key,
            @RequestParam("version") String seen,
            VariantForm form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.EDIT, operator -> {
            String[] saved = new String[1];
            Slot slot = change(key, seen, before -> {
                SlotVariant variant = forms.read(form, before, operator);
                saved[0] = variant.key();
                List<SlotVariant> variants = without(before, variant.key());
                variants.add(variant);
                return with(before, variants);
            });
            return Json.object("slot", view.one(slot), "variant", saved[0]);
        });
    }

    @RequestMapping(value = "/{slot}/delete", method = RequestMethod.POST)
    public void delete(
            @PathVariable("slot") String key,
            @RequestParam("version") String seen,
            @RequestParam("variant") String variantKey,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.EDIT, operator -> {
            Slot slot = change(key, seen, before -> {
                if (variant(before, variantKey).enabled() && !operator.may(Permission.ACTIVATE)) {
                    throw Refusal.forbidden();
                }
                return with(before, without(before, variantKey));
            });
            return Json.object("slot", view.one(slot));
        });
    }

    @RequestMapping(value = "/{slot}/enable", method = RequestMethod.POST)
    public void enable(
            @PathVariable("slot") String key,
            @RequestParam("version") String seen,
            @RequestParam("variant") String variantKey,
            @RequestParam("enabled") boolean enabled,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.ACTIVATE, operator -> {
            Slot slot = change(key, seen, before -> {
                SlotVariant changed =
                        copy(variant(before, variantKey)).enabled(enabled).build();
                List<SlotVariant> variants = without(before, variantKey);
                variants.add(changed);
                return with(before, variants);
            });
            return Json.object("slot", view.one(slot));
        });
    }

    /** The order given becomes the priorities 10, 20, 30 ... */
    @RequestMapping(value = "/{slot}/order", method = RequestMethod.POST)
    public void order(
            @PathVariable("slot") String key,
            @RequestParam("version") String seen,
            @RequestParam("order") String[] order,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.give(request, response, Permission.EDIT, operator -> {
            Slot slot = change(key, seen, before -> {
                if (before.variants().stream().anyMatch(SlotVariant::enabled) && !operator.may(Permission.ACTIVATE)) {
                    throw Refusal.forbidden();
                }
                List<String> keys = Arrays.asList(order);
                List<SlotVariant> variants = new ArrayList<>();
                for (SlotVariant variant : before.variants()) {
                    int at = keys.indexOf(variant.key());
                    if (at < 0 || keys.size() != before.variants().size()) {
                        throw Refusal.conflict();
                    }
                    variants.add(copy(variant).priority(10 * (at + 1)).build());
                }
                return with(before, variants);
            });
            return Json.object("slot", view.one(slot));
        });
    }

    private Slot change(String key, String seen, UnaryOperator<Slot> change) {
        found(key);
        return lock.slot(key, () -> {
            Slot before = found(key);
            if (!SlotView.version(before).equals(seen)) {
                throw Refusal.conflict().with("slot", view.one(before));
            }
            Slot after = change.apply(before);
            slots.store(after);
            return after;
        });
    }

    private Slot found(String key) {
        return slots.all().stream()
                .filter(slot -> slot.key().equals(key))
                .findFirst()
                .orElseThrow(Refusal::gone);
    }

    private static SlotVariant variant(Slot slot, String key) {
        return slot.variants().stream()
                .filter(v -> v.key().equals(key))
                .findFirst()
                .orElseThrow(Refusal::gone);
    }

    private static List<SlotVariant> without(Slot slot, String variantKey) {
        return slot.variants().stream()
                .filter(v -> !v.key().equals(variantKey))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Slot with(Slot slot, List<SlotVariant> variants) {
        return new Slot(slot.key(), slot.name(), slot.kind(), slot.description(), variants);
    }

    static SlotVariant.Builder copy(SlotVariant variant) {
        SlotVariant.Builder copy = SlotVariant.builder(variant.key())
                .name(variant.name())
                .priority(variant.priority())
                .enabled(variant.enabled())
                .content(variant.contentId())
                .source(variant.source())
                .active(variant.activeFrom(), variant.activeTo());
        variant.included().forEach(copy::include);
        variant.excluded().forEach(copy::exclude);
        return copy;
    }
}
