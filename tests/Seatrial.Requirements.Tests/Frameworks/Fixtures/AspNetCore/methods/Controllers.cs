using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop;

[ApiController, Route("people")]
public class PeopleController(ShopDb db) : ControllerBase
{
    // What a projection leaves of an account is what everybody may know.
    // endpoint: GET /people/{id} authn=public
    [HttpGet("{id}")]
    public async Task<ActionResult<Profile>> Show(int id)
    {
        var account = await db.Accounts.Where(a => a.Id == id).Select(a => new Profile(a.Username, a.Bio)).FirstOrDefaultAsync();
        return account is null ? NotFound() : Ok(account);
    }

    // endpoint: GET /people/{id}/all authn=missing
    [HttpGet("{id}/all")]
    public async Task<IActionResult> All(int id)
    {
        var account = await db.Accounts.Where(a => a.Id == id).Select(a => new { a.Username, a.Email }).FirstOrDefaultAsync();
        return account is null ? NotFound() : Ok(account);
    }
}

[ApiController, Route("orders"), Authorize]
public class OrdersController(ShopDb db) : ControllerBase
{
    // The record changes itself, and is saved.
    // endpoint: POST /orders/{id}/cancel authn=enforced object=missing
    [HttpPost("{id}/cancel")]
    public async Task<IActionResult> Cancel(int id)
    {
        var order = await db.Orders.FindAsync(id);
        order!.Cancel();
        await db.SaveChangesAsync();
        return NoContent();
    }

    // endpoint: POST /orders/{id}/cancel-own authn=enforced object=enforced
    [HttpPost("{id}/cancel-own")]
    public async Task<IActionResult> CancelOwn(int id)
    {
        var me = int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var order = await db.Orders.FirstOrDefaultAsync(o => o.Id == id && o.UserId == me);
        if (order is null)
        {
            return NotFound();
        }

        order.Cancel();
        await db.SaveChangesAsync();
        return NoContent();
    }

    // endpoint: POST /orders/{id}/give authn=enforced object=enforced property=missing
    [HttpPost("{id}/give")]
    public async Task<IActionResult> Give(int id, [FromBody] Gift gift)
    {
        var me = int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var order = await db.Orders.FirstOrDefaultAsync(o => o.Id == id && o.UserId == me);
        if (order is null)
        {
            return NotFound();
        }

        order.Give(gift.To);
        await db.SaveChangesAsync();
        return NoContent();
    }
}
