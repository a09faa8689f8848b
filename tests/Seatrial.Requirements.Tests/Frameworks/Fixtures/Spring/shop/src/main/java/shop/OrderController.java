package shop;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@RestController
@RequestMapping("/api/orders")
@RequiredArgsConstructor
public class OrderController {
    private final OrderService service;
    private final OrderRepository orders;
    private final UserRepository users;

    // endpoint: GET /api/orders authn=enforced object=na
    @GetMapping
    public List<Order> list(Principal principal) {
        return orders.findByOwnerEmail(principal.getName());
    }

    // endpoint: GET /api/orders/{id} authn=enforced object=missing
    @GetMapping("/{id}")
    public ResponseEntity<Order> get(@PathVariable Long id) {
        return ResponseEntity.ok(service.get(id));
    }

    // endpoint: GET /api/orders/{id}/own authn=enforced object=enforced
    @GetMapping("/{id}/own")
    public Order own(@PathVariable Long id, @AuthenticationPrincipal UserDetails user) {
        return service.getOwn(id, user.getUsername());
    }

    // endpoint: GET /api/orders/{id}/derived authn=enforced object=enforced
    @GetMapping("/{id}/derived")
    public Order derived(@PathVariable Long id) {
        String email = SecurityContextHolder.getContext().getAuthentication().getName();
        User user = users.findByEmail(email).orElseThrow();
        return orders.findByIdAndOwner(id, user).orElseThrow();
    }

    // endpoint: GET /api/orders/{id}/written authn=enforced object=enforced
    @GetMapping("/{id}/written")
    public Order written(@PathVariable Long id, @AuthenticationPrincipal(expression = "id") Long userId) {
        return orders.own(id, userId).orElseThrow();
    }

    // endpoint: GET /api/orders/{id}/filtered authn=enforced object=enforced
    @GetMapping("/{id}/filtered")
    public Order filtered(@PathVariable Long id, Authentication authentication) {
        return orders.findById(id)
            .filter(o -> o.getOwner().getEmail().equals(authentication.getName()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    // endpoint: PUT /api/orders/{id} authn=enforced object=enforced
    @PutMapping("/{id}")
    @PreAuthorize("@orderPolicy.mayEdit(#id, authentication)")
    public Order update(@PathVariable Long id, @RequestBody Order changed) {
        Order order = service.get(id);
        return orders.save(order);
    }

    // endpoint: DELETE /api/orders/{id} authn=enforced object=missing
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> delete(@PathVariable Long id) {
        orders.deleteById(id);
        return ResponseEntity.noContent().build();
    }
}

@RestController
class OtherController {
    private final ProductRepository products;
    private final OrderRepository orders;

    OtherController(ProductRepository products, OrderRepository orders) {
        this.products = products;
        this.orders = orders;
    }

    // endpoint: GET /api/products/{id} authn=public
    @GetMapping("/api/products/{id}")
    public Product product(@PathVariable Long id) {
        return products.findById(id).orElseThrow();
    }

    // endpoint: POST /api/products authn=enforced function=missing
    @PostMapping("/api/products")
    public Product create(@RequestBody Product product) {
        return products.save(product);
    }

    // endpoint: DELETE /api/admin/products/{id} authn=enforced function=enforced
    @DeleteMapping("/api/admin/products/{id}")
    public void remove(@PathVariable Long id) {
        products.deleteById(id);
    }

    // endpoint: GET /api/reports/orders authn=enforced function=enforced object=na
    @PreAuthorize("hasAuthority('REPORTS')")
    @RequestMapping(value = "/api/reports/orders", method = RequestMethod.GET)
    public List<Order> report() {
        return orders.findAll();
    }

    // endpoint: POST /api/auth/login authn=public
    @PostMapping("/api/auth/login")
    public String login(@RequestBody Login login) {
        return "token";
    }
}
