package com.segmentofone.admin.broadleaf;

import com.segmentofone.admin.OfferForms;
import com.segmentofone.decision.offer.OfferAudience;
import com.segmentofone.decision.offer.OfferAudiences;
import java.util.List;
import java.util.TreeSet;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.openadmin.web.service.FormBuilderExtensionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the field for segments on the form of an offer, and tells the rule builder of forms that have one which segments there are. */
public final class OfferField extends AbstractFormBuilderExtensionHandler {

    static final String NAME = "segmentofoneAudience";

    private static final Logger LOG = LoggerFactory.getLogger(OfferField.class);
    private static final String OFFER = "org.broadleafcommerce.core.offer.domain.Offer";
    private static final String CONTENT = "org.broadleafcommerce.cms.structure.domain.StructuredContent";
    private static final String RULES = "segmentofoneRules";
    private static final int AFTER_THE_DESCRIPTION = 1_500;

    private final FormBuilderExtensionManager manager;
    private final OfferForms forms;
    private final OfferAudiences audiences;
    private final LocaleService locales;

    OfferField(FormBuilderExtensionManager manager, OfferForms forms, OfferAudiences audiences, LocaleService locales) {
        this.manager = manager;
        this.forms = forms;
        this.audiences = audiences;
        this.locales = locales;
    }

    void start() {
        manager.registerHandler(this);
    }

    static boolean isOffer(String className) {
        return className != null && (className.equals(OFFER) || className.equals(OFFER + "Impl"));
    }

    @Override
    public ExtensionResultStatusType modifyUnpopulatedEntityForm(EntityForm form) {
        String entity = form.getCeilingEntityClassname();
        boolean rules = isOffer(entity) || entity != null && entity.startsWith(CONTENT) && !entity.endsWith("Type");
        try {
            if (rules && form.findField(RULES) == null) {
                Field rule = field(RULES, "segmentofone_rules", "", forms.ruleSettings());
                rule.setIsVisible(false);
                form.addField(rule, RULES, Integer.MAX_VALUE, null, null);
            }
            if (isOffer(entity) && forms.isShown() && form.findField(NAME) == null) {
                add(form, forms.empty());
            }
        } catch (RuntimeException e) {
            LOG.error("The form of {} has no field for segments", entity, e);
        }
        return ExtensionResultStatusType.NOT_HANDLED;
    }

    @Override
    public ExtensionResultStatusType modifyPopulatedEntityForm(EntityForm form, Entity entity) {
        Field field = isOffer(form.getCeilingEntityClassname()) ? form.findField(NAME) : null;
        if (field != null) {
            Property sent = entity.findProperty(NAME);
            field.setValue(sent != null && entity.isValidationFailure() ? text(sent) : stored(form.getId()));
        }
        return ExtensionResultStatusType.NOT_HANDLED;
    }

    /** What the host shows for a field that cannot be changed would be its value, which is nothing to read. */
    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        Field field = form.findField(NAME);
        if (field != null && field.getReadOnly()) {
            field.setReadOnly(false);
            field.setDisplayValue(forms.settings(languages(), true));
        }
        return ExtensionResultStatusType.NOT_HANDLED;
    }

    private String stored(String id) {
        OfferAudience audience =
                id == null || id.isEmpty() ? OfferAudience.everyone(0) : audiences.find(Long.parseLong(id));
        return forms.valueOf(audience);
    }

    private void add(EntityForm form, String value) {
        form.addField(
                field(NAME, "segmentofone_audience", value, forms.settings(languages(), false)),
                forms.label(),
                AFTER_THE_DESCRIPTION,
                null,
                null);
    }

    private static Field field(String name, String type, String value, String settings) {
        return new Field()
                .withName(name)
                .withFriendlyName(name)
                .withFieldType(type)
                .withOrder(Integer.MAX_VALUE)
                .withValue(value)
                .withDisplayValue(settings);
    }

    private TreeSet<String> languages() {
        TreeSet<String> languages = new TreeSet<>();
        List<Locale> all = locales.findAllLocales();
        all.forEach(locale ->
                languages.add(locale.getLocaleCode().replaceAll("[_-].*", "").toLowerCase(java.util.Locale.ROOT)));
        return languages;
    }

    /** The host makes markup harmless in what it receives; the value is JSON and is never shown as markup. */
    static String text(Property property) {
        String text = property.getUnHtmlEncodedValue();
        return text == null ? property.getValue() : text;
    }
}
