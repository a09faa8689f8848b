namespace Shop.Data;

public class ApplicationUser : IdentityUser
{
    public string DisplayName { get; set; }
}

public class Order
{
    public int Id { get; set; }
    public string OwnerId { get; set; }
    public ApplicationUser Owner { get; set; }
    public decimal Total { get; set; }
    public ICollection<OrderLine> Lines { get; set; }
}

public class OrderLine
{
    public int Id { get; set; }
    public int OrderId { get; set; }
    public Order Order { get; set; }
}

public class Product
{
    public int Id { get; set; }
    public string Name { get; set; }
}

public class ShopContext : IdentityDbContext<ApplicationUser>
{
    public DbSet<Order> Orders { get; set; } = null!;
    public DbSet<OrderLine> Lines => Set<OrderLine>();
    public DbSet<Product> Products { get; set; }
}
