namespace Desk;

public sealed class NeedsPermissionAttribute : TypeFilterAttribute
{
    public NeedsPermissionAttribute(string key) : base(typeof(PermissionFilter))
    {
        Arguments = [key];
    }

    private sealed class PermissionFilter : IAsyncAuthorizationFilter
    {
        private readonly string _key;
        private readonly DeskContext _desk;

        public PermissionFilter(string key, DeskContext desk)
        {
            _key = key;
            _desk = desk;
        }

        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            var user = context.HttpContext.User;
            if (user.Identity?.IsAuthenticated != true)
            {
                context.Result = new ObjectResult("Unauthorized") { StatusCode = 401 };
                return;
            }

            var id = user.FindFirstValue("sub");
            var granted = await _desk.Grants.AnyAsync(g => g.UserId == id && g.Key == _key);
            if (!granted)
            {
                context.Result = new ObjectResult("Forbidden") { StatusCode = 403 };
            }
        }
    }
}

public sealed class NeedsAccountAttribute : TypeFilterAttribute
{
    public NeedsAccountAttribute() : base(typeof(AccountFilter)) { }

    private sealed class AccountFilter : IAsyncAuthorizationFilter
    {
        public Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            if (context.HttpContext.User.Identity?.IsAuthenticated != true)
            {
                context.Result = new ObjectResult("Unauthorized") { StatusCode = 401 };
            }

            return Task.CompletedTask;
        }
    }
}

[ApiController]
[Route("payments")]
public class PaymentsController(DeskContext desk) : ControllerBase
{
    // endpoint: DELETE /payments/{id} authn=enforced object=enforced
    [HttpDelete("{id}")]
    [NeedsPermission("payment.manage")]
    public IActionResult Delete(int id)
    {
        desk.Payments.Remove(desk.Payments.Find(id));
        desk.SaveChanges();
        return NoContent();
    }

    // endpoint: POST /payments/{id}/cancel authn=enforced object=missing
    [HttpPost("{id}/cancel")]
    [NeedsAccount]
    public IActionResult Cancel(int id)
    {
        desk.Payments.Remove(desk.Payments.Find(id));
        desk.SaveChanges();
        return NoContent();
    }
}

public class User
{
    public string Id { get; set; }
    public string Password { get; set; }
}

public class Grant
{
    public int Id { get; set; }
    public string UserId { get; set; }
    public string Key { get; set; }
}

public class Payment
{
    public int Id { get; set; }
    public string UserId { get; set; }
}

public class DeskContext : DbContext
{
    public DbSet<User> Users { get; set; }
    public DbSet<Grant> Grants { get; set; }
    public DbSet<Payment> Payments { get; set; }
}
