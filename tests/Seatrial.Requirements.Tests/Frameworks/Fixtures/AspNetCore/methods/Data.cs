using Microsoft.EntityFrameworkCore;

namespace Shop;

public class Account
{
    public int Id { get; set; }
    public string Email { get; set; }
    public string PasswordHash { get; set; }
    public string Username { get; set; }
    public string Bio { get; set; }
}

public class Order
{
    public int Id { get; set; }
    public int UserId { get; private set; }
    public string Status { get; private set; }

    public void Cancel()
    {
        Status = "cancelled";
    }

    public void Give(int to)
    {
        UserId = to;
    }
}

public class ShopDb : DbContext
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Order> Orders => Set<Order>();
}

public record Profile(string Username, string Bio);

public record Gift(int To);
