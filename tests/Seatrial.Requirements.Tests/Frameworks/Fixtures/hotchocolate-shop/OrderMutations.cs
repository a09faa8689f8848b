using System.Security.Claims;
using HotChocolate.Authorization;
using Microsoft.EntityFrameworkCore;
using Shop.Data;

namespace Shop.Types;

public record RenameOrderInput(int Id, string Note);

[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public class OrderMutations
{
    // endpoint: MUTATION /renameOrder authn=enforced object=enforced
    public async Task<Order> RenameOrderAsync(RenameOrderInput input, [Service] OrderBook book, ClaimsPrincipal caller)
    {
        var order = await book.OwnedAsync(input.Id, caller);
        order.Note = input.Note;
        await book.SaveAsync();
        return order;
    }

    // endpoint: MUTATION /touchOrder authn=enforced object=missing
    public async Task<Order?> TouchOrderAsync(RenameOrderInput input, ShopContext db)
    {
        var order = await db.Orders.FirstAsync(o => o.Id == input.Id);
        order.Note = input.Note;
        await db.SaveChangesAsync();
        return order;
    }

    // endpoint: MUTATION /removeOrder authn=enforced function=enforced
    [Authorize(Roles = new[] { "admin" })]
    public async Task<bool> RemoveOrder(int id, ShopContext db)
    {
        db.Orders.Remove(await db.Orders.FirstAsync(o => o.Id == id));
        await db.SaveChangesAsync();
        return true;
    }
}

[MutationType]
public static class LooseMutations
{
    // endpoint: MUTATION /forceRemove authn=missing object=missing
    public static async Task<bool> ForceRemoveAsync(int id, ShopContext db)
    {
        db.Orders.Remove(await db.Orders.FirstAsync(o => o.Id == id));
        await db.SaveChangesAsync();
        return true;
    }

    [GraphQLIgnore]
    public static string Helper() => "";
}
