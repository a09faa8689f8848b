package shop;

import java.security.Principal;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
public class OrderController {
    private final OrderRepository orders;

    public OrderController(OrderRepository orders) {
        this.orders = orders;
    }

    // endpoint: QUERY /orders authn=enforced object=na
    @QueryMapping
    @PreAuthorize("isAuthenticated()")
    public List<Order> orders(Principal caller) {
        return orders.findByUserUsername(caller.getName());
    }

    // endpoint: QUERY /order authn=enforced object=missing
    @QueryMapping
    @PreAuthorize("isAuthenticated()")
    public Order order(@Argument Long id) {
        return orders.findById(id).orElse(null);
    }

    // endpoint: QUERY /receipt authn=enforced object=enforced
    @SchemaMapping(typeName = "Query", field = "receipt")
    @PreAuthorize("isAuthenticated()")
    public Order receiptOf(@Argument Long id, Principal caller) {
        return orders.findByIdAndUserUsername(id, caller.getName()).orElse(null);
    }

    // endpoint: QUERY /openOrder authn=missing object=missing
    @QueryMapping("openOrder")
    public Order open(@Argument Long id) {
        return orders.findById(id).orElse(null);
    }

    // endpoint: MUTATION /renameOrder authn=enforced object=enforced
    @MutationMapping
    @PreAuthorize("isAuthenticated()")
    public Order renameOrder(@Argument RenameInput input, Principal caller) {
        Order order = orders.findById(input.id()).orElseThrow();
        demandOwner(order, caller);
        order.setNote(input.note());
        return orders.save(order);
    }

    // endpoint: MUTATION /removeOrder authn=enforced function=enforced
    @MutationMapping
    @PreAuthorize("hasRole('ADMIN')")
    public boolean removeOrder(@Argument Long id) {
        orders.deleteById(id);
        return true;
    }

    @SchemaMapping(typeName = "Order")
    public User owner(Order order) {
        return order.getUser();
    }

    private static void demandOwner(Order order, Principal caller) {
        if (!order.getUser().getUsername().equals(caller.getName())) {
            throw new AccessDeniedException("not yours");
        }
    }
}
