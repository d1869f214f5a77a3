package com.segmentofone.demo.store.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Serves the pictures; needs neither customer nor session. */
@Controller
@RequestMapping(value = "/picture", method = RequestMethod.GET)
class PictureController {

    private static final int DEEPEST = 8;

    @Resource(name = "blCatalogService")
    private CatalogService catalog;

    @Resource(name = "blTransactionManager")
    private PlatformTransactionManager transactions;

    private final PictureStudio studio = new PictureStudio();

    @RequestMapping("/product/{id:[0-9]{1,18}}.svg")
    public ResponseEntity<byte[]> product(@PathVariable("id") String id) {
        return picture(() -> {
            Product product = catalog.findProductById(Long.valueOf(id));
            return product == null
                    ? null
                    : studio.product(
                            text(product.getManufacturer()),
                            text(product.getName()),
                            namesUp(product.getDefaultCategory()));
        });
    }

    @RequestMapping("/category/{id:[0-9]{1,18}}.svg")
    public ResponseEntity<byte[]> category(@PathVariable("id") String id) {
        return picture(() -> {
            Category category = catalog.findCategoryById(Long.valueOf(id));
            return category == null ? null : studio.category(namesUp(category));
        });
    }

    /** The address of a category, or any name that a theme has; an unknown one gives the shop's own still life. */
    @RequestMapping("/hero/**")
    public ResponseEntity<byte[]> hero(HttpServletRequest request) {
        String path =
                request.getServletPath().replaceFirst("^/picture/hero/", "").replaceFirst("\\.svg$", "");
        List<String> names = new ArrayList<>(List.of(path.split("/")));
        Collections.reverse(names);
        return picture(() -> studio.hero(names));
    }

    private ResponseEntity<byte[]> picture(Supplier<String> drawing) {
        String svg = new TransactionTemplate(transactions).execute(status -> drawing.get());
        if (svg == null) {
            return new ResponseEntity<>(HttpStatus.NOT_FOUND);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("image/svg+xml"));
        headers.setCacheControl("public, max-age=86400");
        return new ResponseEntity<>(svg.getBytes(StandardCharsets.UTF_8), headers, HttpStatus.OK);
    }

    private static List<String> namesUp(Category category) {
        List<String> names = new ArrayList<>();
        for (Category step = category; step != null && names.size() < DEEPEST; step = step.getDefaultParentCategory()) {
            names.add(step.getName());
        }
        return names;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
