package shop;

@Entity
class User {
    @Id private Long id;
    private String email;
}

@Entity
@Table(name = "orders")
class Order {
    @Id private Long id;
    @ManyToOne private User owner;
    private String status;

    public User getOwner() { return owner; }
}

@Entity
class Product {
    @Id private Long id;
    private String title;
}

interface OrderRepository extends JpaRepository<Order, Long> {
    Optional<Order> findByIdAndOwner(Long id, User owner);

    List<Order> findByOwnerEmail(String email);

    @Query("select o from Order o where o.id = :id and o.owner.id = :ownerId")
    Optional<Order> own(@Param("id") Long id, @Param("ownerId") Long ownerId);
}

interface ProductRepository extends JpaRepository<Product, Long> { }

interface UserRepository extends JpaRepository<User, Long> {
    Optional<User> findByEmail(String email);
}
