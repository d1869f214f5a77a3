package com.segmentofone.storefront.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.storefront.Faults;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** SPEC 7.17, 7.24: a page outside of any request is the simplest that has a slot; it shows the slot's body. */
class DialectInstallerTest {
    private static final String TEMPLATE = "templates/slot.html";
    private static final String SHOWN = "<div data-seg-slot=\"hero\" data-seg-variant=\"default\"><b>3</b></div>";

    private final GenericApplicationContext root = new GenericApplicationContext();

    @Test
    void anEngineOfTheRootContextLearnsTheTag() {
        addPlugin();
        addEngine(root);
        root.refresh();
        assertEquals(SHOWN, render(root));
    }

    @Test
    void anEngineOfAServletsOwnContextLearnsTheTag() {
        addPlugin();
        root.refresh();
        GenericApplicationContext servlet = new GenericApplicationContext(root);
        addEngine(servlet);
        servlet.refresh();
        assertEquals(SHOWN, render(servlet));
    }

    @Test
    void withoutThePluginTheTagIsAnUnknownElementThatShowsItsBody() {
        addEngine(root);
        root.refresh();
        assertEquals("<seg:slot name=\"hero\"><b>3</b></seg:slot>", render(root));
    }

    private void addPlugin() {
        SlotTag tag =
                new SlotTag(new SlotFiller(null, null, null, StorefrontForTests.create(), null, false), new Faults());
        root.getBeanFactory().registerSingleton("segDialect", new SegDialect(Set.of(tag)));
        ConstructorArgumentValues name = new ConstructorArgumentValues();
        name.addGenericArgumentValue("segDialect");
        root.registerBeanDefinition("installer", new RootBeanDefinition(DialectInstaller.class, name, null));
    }

    private static void addEngine(GenericApplicationContext context) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setTemplateMode("HTML5");
        RootBeanDefinition engine = new RootBeanDefinition(SpringTemplateEngine.class);
        engine.getPropertyValues().add("templateResolver", resolver);
        context.registerBeanDefinition("engine", engine);
    }

    private static String render(GenericApplicationContext context) {
        return context.getBean(SpringTemplateEngine.class)
                .process(TEMPLATE, new Context())
                .trim();
    }
}
