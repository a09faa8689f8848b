using Microsoft.EntityFrameworkCore;

namespace Shop.Data;

public class ShopContext : DbContext
{
    public DbSet<Order> Orders { get; set; } = null!;

    public DbSet<User> Users { get; set; } = null!;
}

public class Order
{
    public int Id { get; set; }
    public string Note { get; set; } = "";
    public string UserId { get; set; } = "";
    public User? User { get; set; }
}

public class User
{
    public string Id { get; set; } = "";
    public string Email { get; set; } = "";
    public string PasswordHash { get; set; } = "";
}
