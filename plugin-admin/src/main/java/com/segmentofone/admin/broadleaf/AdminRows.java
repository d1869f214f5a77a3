package com.segmentofone.admin.broadleaf;

import com.segmentofone.admin.Pages;
import com.segmentofone.admin.Permission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.openadmin.server.security.domain.AdminModule;
import org.broadleafcommerce.openadmin.server.security.domain.AdminModuleImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermission;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermissionImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSectionImpl;
import org.broadleafcommerce.openadmin.server.security.service.type.PermissionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the screens into the admin's menu: module, sections, permissions, and the permissions of known roles. As long as the
 * module is there, it is left as the site's administrators have made it; a role is granted its permissions once, when it is
 * first seen.
 */
class AdminRows implements ApplicationListener<ContextRefreshedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(AdminRows.class);

    static final String MODULE = "SegmentOfOneModule";
    static final String SEGMENTS = "SegmentsSection";
    static final String HOMEPAGE = "SegmentHomepageSection";

    private static final String GRANTED = "admin.granted";
    private static final int AFTER_CONTENT = 350;

    private static final Map<String, Set<Permission>> ROLES = roles();

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Autowired
    protected ApplicationContext context;

    private final TransactionTemplate transaction;

    AdminRows(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    private static Map<String, Set<Permission>> roles() {
        Map<String, Set<Permission>> roles = new LinkedHashMap<>();
        roles.put("ROLE_ADMIN", EnumSet.allOf(Permission.class));
        roles.put("ROLE_MERCHANDISE_MANAGER", EnumSet.of(Permission.VIEW, Permission.EDIT));
        roles.put("ROLE_PROMOTION_MANAGER", EnumSet.of(Permission.VIEW, Permission.EDIT));
        roles.put("ROLE_CUSTOMER_SERVICE_REP", EnumSet.of(Permission.VIEW, Permission.PEOPLE));
        return Collections.unmodifiableMap(roles);
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (event.getApplicationContext() != context) {
            return;
        }
        try {
            install();
        } catch (RuntimeException e) {
            LOG.error("The menu of Segment of One could not be installed; it is tried again at the next start", e);
        }
    }

    /** Adds what is missing, in one transaction; a second time it changes nothing. */
    void install() {
        transaction.execute(status -> {
            if (modules().isEmpty()) {
                addMenu(permissions());
                forget();
            }
            grant();
            return null;
        });
    }

    private List<?> modules() {
        return em.createQuery("select m from " + AdminModuleImpl.class.getName() + " m where m.moduleKey = :key")
                .setParameter("key", MODULE)
                .getResultList();
    }

    private Map<Permission, AdminPermission> permissions() {
        Map<Permission, AdminPermission> all = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            AdminPermission found = find(permission);
            all.put(permission, found == null ? add(permission) : found);
        }
        return all;
    }

    private AdminPermission find(Permission permission) {
        List<?> found = em.createQuery(
                        "select p from " + AdminPermissionImpl.class.getName() + " p where p.name = :name")
                .setParameter("name", permission.key())
                .getResultList();
        return found.isEmpty() ? null : (AdminPermission) found.get(0);
    }

    private AdminPermission add(Permission permission) {
        AdminPermissionImpl row = new AdminPermissionImpl();
        row.setName(permission.key());
        row.setDescription(permission.description());
        row.setType(PermissionType.OTHER);
        em.persist(row);
        em.flush();
        showInRoleForm(row);
        return row;
    }

    /** The role form offers only what is marked so, and the entity has no setter for the mark. */
    private void showInRoleForm(AdminPermission row) {
        em.createQuery("update " + AdminPermissionImpl.class.getName() + " p set p.isFriendly = true where p.id = :id")
                .setParameter("id", row.getId())
                .executeUpdate();
    }

    private void addMenu(Map<Permission, AdminPermission> permissions) {
        AdminModuleImpl module = new AdminModuleImpl();
        module.setName("Segment of One");
        module.setModuleKey(MODULE);
        module.setIcon("icon-group");
        module.setDisplayOrder(AFTER_CONTENT);
        em.persist(module);
        addSection(module, "Segments", SEGMENTS, Pages.SEGMENTS, 1_000, permissions.get(Permission.VIEW));
        addSection(module, "Homepage", HOMEPAGE, Pages.HOMEPAGE, 2_000, permissions.get(Permission.VIEW));
    }

    private void addSection(
            AdminModule module, String name, String key, String url, int order, AdminPermission permission) {
        AdminSection section = new AdminSectionImpl();
        section.setModule(module);
        section.setName(name);
        section.setSectionKey(key);
        section.setUrl(url);
        section.setDisplayOrder(order);
        section.getPermissions().add(permission);
        em.persist(section);
        module.getSections().add(section);
    }

    private void grant() {
        Set<String> granted = granted();
        Set<String> now = new LinkedHashSet<>(granted);
        ROLES.forEach((name, permissions) -> {
            AdminRole role = granted.contains(name) ? null : role(name);
            if (role != null) {
                permissions.forEach(permission -> grant(role, find(permission)));
                now.add(name);
            }
        });
        if (!now.equals(granted)) {
            remember(now);
        }
    }

    private static void grant(AdminRole role, AdminPermission permission) {
        if (permission != null && !role.getAllPermissions().contains(permission)) {
            role.getAllPermissions().add(permission);
        }
    }

    private AdminRole role(String name) {
        List<?> found = em.createQuery(
                        "select r from org.broadleafcommerce.openadmin.server.security.domain.AdminRoleImpl r"
                                + " where r.name = :name order by r.id")
                .setParameter("name", name)
                .getResultList();
        return found.isEmpty() ? null : (AdminRole) found.get(0);
    }

    private Set<String> granted() {
        List<?> rows = em.createNativeQuery("select VAL from SEG_META where NAME = :name")
                .setParameter("name", GRANTED)
                .getResultList();
        return rows.isEmpty() || rows.get(0) == null
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(Arrays.asList(((String) rows.get(0)).split(",")));
    }

    private void remember(Set<String> granted) {
        forget();
        em.createNativeQuery("insert into SEG_META (NAME, VAL) values (:name, :value)")
                .setParameter("name", GRANTED)
                .setParameter("value", String.join(",", granted))
                .executeUpdate();
    }

    private void forget() {
        em.createNativeQuery("delete from SEG_META where NAME = :name")
                .setParameter("name", GRANTED)
                .executeUpdate();
    }
}
