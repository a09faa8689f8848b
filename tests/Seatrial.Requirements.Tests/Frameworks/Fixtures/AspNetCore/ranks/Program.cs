using Library;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<LibraryDb>();
builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
builder.Services.AddAuthorization(options =>
{
    options.AddPolicy("Administrators", policy => policy.RequireRole("Administrator"));
    options.AddPolicy("Everybody", policy => policy.RequireRole("Administrator", "Clerk"));
});
var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
ClerkEndpoints.Map(app);
app.Run();
