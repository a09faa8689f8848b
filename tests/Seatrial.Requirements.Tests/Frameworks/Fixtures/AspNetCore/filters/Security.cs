namespace Bank;

public class JwtMiddleware
{
    private readonly RequestDelegate _next;

    public JwtMiddleware(RequestDelegate next)
    {
        _next = next;
    }

    public async Task Invoke(HttpContext context, BankContext bank)
    {
        var token = context.Request.Headers["Authorization"].FirstOrDefault()?.Split(" ").Last();
        if (token != null)
        {
            var handler = new JwtSecurityTokenHandler();
            handler.ValidateToken(token, new TokenValidationParameters { ValidateIssuerSigningKey = true }, out SecurityToken validated);
            var id = int.Parse(((JwtSecurityToken)validated).Claims.First(c => c.Type == "id").Value);
            context.Items["User"] = bank.Users.Find(id);
        }

        await _next(context);
    }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class AuthorizeAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var open = context.ActionDescriptor.EndpointMetadata.OfType<AllowAnonymousAttribute>().Any();
        if (open)
            return;

        var user = (User)context.HttpContext.Items["User"];
        if (user == null)
            context.Result = new JsonResult(new { message = "Unauthorized" }) { StatusCode = StatusCodes.Status401Unauthorized };
    }
}

public class User
{
    public int Id { get; set; }
}

public class Transfer
{
    public int Id { get; set; }
    public int UserId { get; set; }
}

public class BankContext : DbContext
{
    public DbSet<User> Users { get; set; }
    public DbSet<Transfer> Transfers { get; set; }
}
