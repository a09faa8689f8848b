package shop;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import org.springframework.security.access.annotation.Secured;

@DgsComponent
public class OrderFetcher {
    private final OrderRepository orders;

    public OrderFetcher(OrderRepository orders) {
        this.orders = orders;
    }

    // endpoint: MUTATION /forceRemove authn=missing object=missing
    @DgsMutation
    public boolean forceRemove(@InputArgument Long id) {
        orders.deleteById(id);
        return true;
    }

    // endpoint: QUERY /anyOrder authn=enforced function=enforced
    @Secured("ROLE_CLERK")
    @DgsData(parentType = "Query", field = "anyOrder")
    public Order any(@InputArgument Long id) {
        return orders.findById(id).orElse(null);
    }
}
