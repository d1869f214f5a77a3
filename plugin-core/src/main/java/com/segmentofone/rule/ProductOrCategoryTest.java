package com.segmentofone.rule;

/** A test of an event's product or, where it has none, of the category that it names. */
final class ProductOrCategoryTest implements EventTest {

    private final AxisTest product;
    private final AxisTest category;

    ProductOrCategoryTest(EventTest test) {
        this.product = new AxisTest(Axis.PRODUCT, test);
        this.category = new AxisTest(Axis.CATEGORY, test);
    }

    @Override
    public boolean counts(Events events, int index) {
        return product.counts(events, index);
    }

    @Override
    public void pick(Picked picked) {
        Columns columns = picked.columns();
        if (columns.haveProducts()) {
            product.pick(picked);
            return;
        }
        Codes products = columns.codes(Axis.PRODUCT);
        Codes categories = columns.codes(Axis.CATEGORY);
        byte[] ofProduct = product.table(products, picked.crowd());
        byte[] ofCategory = category.table(categories, picked.crowd());
        int[] productOf = products.of(picked.from(), picked.to());
        int[] categoryOf = categories.of(picked.from(), picked.to());
        picked.keep((events, i) -> (productOf[i] != 0 ? ofProduct[productOf[i]] : ofCategory[categoryOf[i]]) != 0);
    }
}
