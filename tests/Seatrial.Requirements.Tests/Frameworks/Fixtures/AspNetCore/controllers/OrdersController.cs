using Shop.Data;
using Shop.Services;

namespace Shop.Api;

[ApiController]
[Route("api/[controller]")]
[Authorize]
public class OrdersController(ShopContext db, IOrderService orders, IAuthorizationService authorization) : ControllerBase
{
    // endpoint: GET /api/Orders authn=enforced object=na
    [HttpGet]
    public async Task<ActionResult<List<Order>>> List() => await db.Orders.Where(o => o.OwnerId == User.GetUserId()).ToListAsync();

    // endpoint: GET /api/Orders/{id} authn=enforced object=missing
    [HttpGet("{id}")]
    public async Task<IActionResult> Get(int id)
    {
        var order = await orders.FindAsync(id);
        return order is null ? NotFound() : Ok(order);
    }

    // endpoint: GET /api/Orders/own/{id:int} authn=enforced object=enforced
    [HttpGet("own/{id:int}")]
    public async Task<Order> Own([FromRoute] int id) => await orders.FindOwnAsync(id, User.GetUserId());

    // endpoint: GET /api/Orders/compared/{id} authn=enforced object=enforced
    [HttpGet("compared/{id}")]
    public async Task<IActionResult> Compared(int id)
    {
        var order = await db.Orders.FindAsync(id);
        if (order == null)
            return NotFound();
        if (order.OwnerId != User.FindFirst(ClaimTypes.NameIdentifier)?.Value)
            return Forbid();
        return Ok(order);
    }

    // endpoint: GET /api/Orders/helped/{id} authn=enforced object=enforced
    [HttpGet("helped/{id}")]
    public async Task<IActionResult> Helped(int id)
    {
        var order = await orders.FindAsync(id);
        if (order is not { } found || !orders.MaySee(found, User)) return NotFound();
        return Ok(found);
    }

    // endpoint: PUT /api/Orders/{id} authn=enforced object=enforced
    [HttpPut("{id}")]
    public async Task<IActionResult> Update(int id, [FromBody] OrderChange change)
    {
        var order = await db.Orders.FindAsync(id);
        var allowed = await authorization.AuthorizeAsync(User, order, "EditOrder");
        if (!allowed.Succeeded)
        {
            return Forbid();
        }

        order.Total = change.Total;
        await db.SaveChangesAsync();
        return Ok(order);
    }

    // endpoint: DELETE /api/Orders/{id} authn=enforced object=missing
    [HttpDelete("{id}")]
    public async Task<IActionResult> Delete(int id)
    {
        var order = await db.Orders.FirstOrDefaultAsync(o => o.Id == id);
        if (order is null) return NotFound();
        db.Orders.Remove(order);
        await db.SaveChangesAsync();
        return NoContent();
    }

    // endpoint: GET /api/Orders/maybe/{id} authn=enforced object=missing
    [HttpGet("maybe/{id}")]
    public async Task<IActionResult> Maybe(int id, [FromQuery] bool all)
    {
        var query = db.Orders.Where(o => o.Id == id);
        if (!all)
        {
            query = query.Where(o => o.OwnerId == User.GetUserId());
        }

        return Ok(await query.FirstOrDefaultAsync());
    }

    // endpoint: GET /api/Orders/all authn=enforced object=na function=enforced
    [HttpGet("all")]
    [Authorize(Roles = "Admin")]
    public async Task<IActionResult> All() => Ok(await db.Orders.ToListAsync());

    // endpoint: GET /api/Orders/managed/{id} authn=enforced object=enforced
    [HttpGet("managed/{id}"), Authorize(Policies.Manage)]
    public async Task<IActionResult> Managed(int id) => Ok(await db.Orders.FindAsync(id));

    // endpoint: GET /api/Orders/policy/{id} authn=enforced object=missing
    [HttpGet("policy/{id}"), Authorize(Policy = "SignedIn")]
    public async Task<IActionResult> Policy(int id) => Ok(await db.Orders.FindAsync(id));

    [NonAction]
    public void Helper() { }
}

public record OrderChange(decimal Total);
