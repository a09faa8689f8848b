var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ShopContext>();
builder.Services.AddAuthorization(options =>
{
    options.AddPolicy("SignedIn", policy => policy.RequireAuthenticatedUser());
    options.AddPolicy(Policies.Manage, policy => policy.RequireRole("Manager"));
});
builder.Services.AddScoped<IOrderService, OrderService>();
var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapControllers();
app.Run();

public static class Policies
{
    public const string Manage = "manage";
}
