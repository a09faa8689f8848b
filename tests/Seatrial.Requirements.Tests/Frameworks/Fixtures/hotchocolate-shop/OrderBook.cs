using System.Security.Claims;
using HotChocolate;
using Microsoft.EntityFrameworkCore;
using Shop.Data;

namespace Shop.Types;

public class OrderBook
{
    private readonly ShopContext _db;

    public OrderBook(ShopContext db) => _db = db;

    public async Task<Order> OwnedAsync(int id, ClaimsPrincipal caller)
    {
        var order = await _db.Orders.FirstOrDefaultAsync(o => o.Id == id);
        DemandOwner(order!, caller.FindFirstValue(ClaimTypes.NameIdentifier)!);
        return order!;
    }

    public Task SaveAsync() => _db.SaveChangesAsync();

    private static void DemandOwner(Order order, string caller)
    {
        if (order.UserId != caller)
        {
            throw new GraphQLException("Not yours.");
        }
    }
}
