package com.segmentofone.admin.broadleaf;

import com.segmentofone.admin.Host;
import com.segmentofone.admin.Operator;
import com.segmentofone.admin.Permission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermission;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;

/** The Broadleaf admin: its log-in, permissions, token, locale and menu. */
final class BroadleafHost implements Host {

    private final SecurityVerifier security;
    private final AdminNavigationService navigation;
    private final ExploitProtectionService protection;
    private final TransactionTemplate transaction;

    BroadleafHost(
            SecurityVerifier security,
            AdminNavigationService navigation,
            ExploitProtectionService protection,
            PlatformTransactionManager transactions) {
        this.security = security;
        this.navigation = navigation;
        this.protection = protection;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** As stored now, not as it was at log-in: what is taken away is gone at once. */
    @Override
    public Operator operator() {
        return transaction.execute(status -> {
            AdminUser user = security.getPersistentAdminUser();
            return user == null ? null : new Operator(user.getLogin(), permissions(user));
        });
    }

    private static Set<Permission> permissions(AdminUser user) {
        Set<String> names = new HashSet<>();
        collect(user.getAllPermissions(), names);
        for (AdminRole role : user.getAllRoles()) {
            collect(role.getAllPermissions(), names);
        }
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (names.contains(permission.key())) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    /** A permission may stand for others. */
    private static void collect(Collection<AdminPermission> permissions, Set<String> names) {
        for (AdminPermission permission : permissions) {
            if (names.add(permission.getName())) {
                collect(permission.getAllChildPermissions(), names);
            }
        }
    }

    @Override
    public Locale locale() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        Locale locale = context == null || context.getLocale() == null ? null : context.getJavaLocale();
        return locale == null ? Locale.ENGLISH : locale;
    }

    @Override
    public String token() {
        try {
            return protection.getCSRFToken();
        } catch (ServiceException e) {
            throw new IllegalStateException("the host gives no token", e);
        }
    }

    @Override
    public boolean isToken(String token) {
        String expected = token();
        return expected != null
                && token != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void enter(String sectionUrl, Model model) {
        AdminSection section = navigation.findAdminSectionByURI(sectionUrl);
        if (section != null) {
            model.addAttribute("currentAdminSection", section);
            model.addAttribute("currentAdminModule", section.getModule());
        }
    }
}
