package com.segmentofone.broadleaf;

import com.segmentofone.decision.content.ContentReader;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceUnit;
import org.broadleafcommerce.cms.structure.domain.StructuredContent;
import org.broadleafcommerce.cms.structure.domain.StructuredContentField;
import org.broadleafcommerce.cms.structure.domain.StructuredContentImpl;
import org.broadleafcommerce.cms.structure.domain.StructuredContentRule;
import org.broadleafcommerce.common.TimeDTO;
import org.broadleafcommerce.common.persistence.Status;
import org.broadleafcommerce.common.presentation.RuleIdentifier;
import org.broadleafcommerce.common.rule.RuleProcessor;
import org.broadleafcommerce.common.structure.dto.StructuredContentDTO;
import org.broadleafcommerce.common.time.SystemTime;
import org.hibernate.CacheMode;
import org.hibernate.Session;

/** Reads structured content past the host's caches, which nothing tells of an edit in another application. */
public class StructuredContentReader implements ContentReader {

    @PersistenceUnit(unitName = "blPU")
    private EntityManagerFactory entityManagers;

    private final RuleProcessor<StructuredContentDTO> rules;

    /** @param rules the host's own evaluation of a content item's rules; of those, the one about time is obeyed here */
    public StructuredContentReader(RuleProcessor<StructuredContentDTO> rules) {
        this.rules = rules;
    }

    @Override
    public Map<String, String> read(long contentId) {
        EntityManager em = entityManagers.createEntityManager();
        try {
            em.getTransaction().begin();
            Session session = em.unwrap(Session.class);
            session.setCacheMode(CacheMode.IGNORE);
            StructuredContent found = (StructuredContent) session.get(StructuredContentImpl.class, contentId);
            return found == null || !isLive(found) ? null : fields(found);
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private boolean isLive(StructuredContent content) {
        return !Boolean.TRUE.equals(content.getOfflineFlag()) && !isArchived(content) && isInItsDates(content);
    }

    private boolean isInItsDates(StructuredContent content) {
        StructuredContentRule rule = content.getStructuredContentMatchRules().get(RuleIdentifier.TIME_FIELD_KEY);
        if (rule == null || rule.getMatchRule() == null) {
            return true;
        }
        StructuredContentDTO dated = new StructuredContentDTO();
        dated.setRuleExpression(rule.getMatchRule());
        Map<String, Object> variables = new HashMap<>();
        variables.put("time", new TimeDTO(SystemTime.asCalendar()));
        return rules.checkForMatch(dated, variables);
    }

    private static boolean isArchived(Object content) {
        return content instanceof Status && Character.valueOf('Y').equals(((Status) content).getArchived());
    }

    private static Map<String, String> fields(StructuredContent content) {
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, StructuredContentField> field :
                content.getStructuredContentFields().entrySet()) {
            fields.put(field.getKey(), field.getValue().getValue());
        }
        return fields;
    }
}
