using System.Security.Claims;
using HotChocolate.Authorization;
using Microsoft.EntityFrameworkCore;
using Shop.Data;

namespace Shop.Types;

public class Query
{
    // endpoint: QUERY /orders authn=enforced object=na
    [Authorize]
    [UsePaging]
    public IQueryable<Order> GetOrders(ShopContext db, ClaimsPrincipal caller)
    {
        var id = caller.FindFirstValue(ClaimTypes.NameIdentifier);
        return db.Orders.Where(o => o.UserId == id);
    }

    // endpoint: QUERY /orderById authn=enforced object=missing
    [Authorize]
    public Task<Order?> GetOrderByIdAsync(int id, ShopContext db, CancellationToken cancellation) => db.Orders.FirstOrDefaultAsync(o => o.Id == id, cancellation);

    // endpoint: QUERY /openOrder authn=missing object=missing
    public Task<Order?> GetOpenOrderAsync(int id, ShopContext db) => db.Orders.FirstOrDefaultAsync(o => o.Id == id);

    // endpoint: QUERY /terms authn=public
    [AllowAnonymous]
    public string GetTerms() => "Pay in time.";
}
