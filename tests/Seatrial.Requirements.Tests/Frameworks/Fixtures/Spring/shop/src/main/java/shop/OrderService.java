package shop;

public interface OrderService {
    Order get(Long id);

    Order getOwn(Long id, String email);
}

@Service
@RequiredArgsConstructor
class OrderServiceImpl implements OrderService {
    private final OrderRepository orders;

    @Override
    public Order get(Long id) {
        return orders.findById(id).orElseThrow(() -> new NotFoundException("order"));
    }

    @Override
    public Order getOwn(Long id, String email) {
        Order order = get(id);
        check(order, email);
        return order;
    }

    private void check(Order order, String email) {
        if (!order.getOwner().getEmail().equals(email)) {
            throw new AccessDeniedException("not yours");
        }
    }
}
