using Shop.Data;

namespace Shop.Services;

public interface IOrderService
{
    Task<Order?> FindAsync(int id);
    Task<Order> FindOwnAsync(int id, string userId);
    bool MaySee(Order order, ClaimsPrincipal user);
}

public class OrderService : IOrderService
{
    private readonly ShopContext _context;

    public OrderService(ShopContext context) => _context = context;

    public async Task<Order?> FindAsync(int id) => await _context.Orders.Include(o => o.Lines).FirstOrDefaultAsync(o => o.Id == id);

    public Task<Order> FindOwnAsync(int id, string userId)
    {
        var query = _context.Orders.Where(o => o.OwnerId == userId);
        return query.SingleAsync(o => o.Id == id);
    }

    public bool MaySee(Order order, ClaimsPrincipal user) => IsOwner(order, user.GetUserId());

    private static bool IsOwner(Order order, string userId) => order.OwnerId == userId;
}

public static class PrincipalExtensions
{
    public static string GetUserId(this ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
}
