package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.EventType;
import java.util.List;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** A step of ours in each of Broadleaf's three cart workflows. It changes nothing and cannot fail. */
abstract class CartActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {
    final CartRecorder recorder;

    CartActivity(CartRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        recorder.guard(() -> watch(context.getSeedData()));
        return context;
    }

    abstract void watch(CartOperationRequest request);

    /** After the prices are set. */
    static final class Added extends CartActivity {
        Added(CartRecorder recorder) {
            super(recorder);
        }

        @Override
        void watch(CartOperationRequest request) {
            OrderItemRequestDTO wanted = request.getItemRequest();
            Integer quantity = wanted == null ? null : wanted.getQuantity();
            recorder.moved(true, request.getOrder(), request.getOrderItem(), quantity == null ? 1 : quantity);
        }
    }

    /** After the prices are set. */
    static final class Updated extends CartActivity {
        Updated(CartRecorder recorder) {
            super(recorder);
        }

        @Override
        void watch(CartOperationRequest request) {
            OrderItem item = request.getOrderItem();
            Integer rise = request.getOrderItemQuantityDelta();
            if (item == null || rise == null || rise == 0) {
                return;
            }
            if (rise > 0 && AddingToCart.isUnderWay()) {
                recorder.record(EventType.CART_ADDED, request.getOrder(), item, rise);
            } else {
                recorder.record(EventType.CART_UPDATED, request.getOrder(), item, item.getQuantity());
            }
        }
    }

    /** While the line is still there. */
    static final class Removed extends CartActivity {
        Removed(CartRecorder recorder) {
            super(recorder);
        }

        @Override
        void watch(CartOperationRequest request) {
            Order order = request.getOrder();
            OrderItemRequestDTO wanted = request.getItemRequest();
            if (order != null && wanted != null && order.getOrderItems() != null) {
                record(order, order.getOrderItems(), wanted.getOrderItemId());
            }
        }

        private void record(Order order, List<OrderItem> items, Long id) {
            items.stream()
                    .filter(item -> item.getId().equals(id))
                    .findFirst()
                    .ifPresent(item -> recorder.moved(false, order, item, item.getQuantity()));
        }
    }
}
